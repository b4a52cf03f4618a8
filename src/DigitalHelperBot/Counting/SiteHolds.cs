using DigitalHelperBot.Counting.SmallNumbers;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>Counts a week at each site, and decides, once, when the week is frozen, which of the figures it tells.</summary>
internal static class SiteHolds
{
    public static async Task AddAsync(HelperDb db, Freezing freezing, IsoWeek week, CancellationToken cancellationToken)
    {
        var weeks = await db.Set<FrozenWeek>().AsNoTracking().OrderBy(row => row.Week).ToListAsync(cancellationToken);
        if (weeks[^1].Week == week.Value)
        {
            await freezing.AddSitesAsync(cancellationToken);
            Decide(db, weeks, await db.Set<WeekSite>().AsNoTracking().ToListAsync(cancellationToken));
        }
        else
        {
            // Frozen after a later week, its figures would tell what the later one held back, and told with the later one's they would change what was told.
            var late = weeks.Find(row => row.Week == week.Value)!;
            Withhold(db, late, SiteMeasure.All);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static void Decide(HelperDb db, List<FrozenWeek> weeks, List<WeekSite> rows)
    {
        var (last, decided) = (weeks.Count - 1, SiteMeasure.All.Select(measure => (Measure: measure, Counts: measure.Read(weeks, rows))).ToList());
        foreach (var (_, counts) in decided)
            Holding.Decide(counts);
        Withhold(db, weeks[last], [.. decided.Where(one => one.Counts.Withheld[last]).Select(one => one.Measure)]);
        var (sites, known) = (decided[0].Counts.Sites, rows.Where(row => row.Week == weeks[last].Week).ToDictionary(row => row.SiteId, StringComparer.Ordinal));
        for (var site = 0; site < sites.Count; site++)
        {
            var held = decided.Where(one => one.Counts.Held[site][last]).Select(one => one.Measure).ToList();
            if (held.Count == 0)
                continue;
            // A site may hold back earlier weeks though nobody there asked in this one.
            var row = known.GetValueOrDefault(sites[site]);
            var changed = row ?? new WeekSite { Week = weeks[last].Week, SiteId = sites[site] };
            held.ForEach(measure => measure.Hold(changed));
            db.Entry(changed).State = row is null ? EntityState.Added : EntityState.Modified;
        }
    }

    private static void Withhold(HelperDb db, FrozenWeek week, IReadOnlyList<SiteMeasure> measures)
    {
        if (measures.Count == 0)
            return;
        foreach (var measure in measures)
            measure.Withhold(week);
        db.Update(week);
    }
}
