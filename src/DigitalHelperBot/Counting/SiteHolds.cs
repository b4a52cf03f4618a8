using DigitalHelperBot.Counting.SmallNumbers;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>Counts a week's people at each site, and decides, once, when the week is frozen, which of the figures it tells.</summary>
internal static class SiteHolds
{
    public static async Task AddAsync(HelperDb db, Freezing freezing, IsoWeek week, CancellationToken cancellationToken)
    {
        var weeks = await db.Set<FrozenWeek>().AsNoTracking().OrderBy(row => row.Week).ToListAsync(cancellationToken);
        // Frozen after a later week, its figures would tell what the later one held back, and told with the later one's they would change what was told.
        if (weeks[^1].Week != week.Value)
        {
            await db.Set<FrozenWeek>().Where(row => row.Week == week.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedWithheld, true).SetProperty(row => row.NeedingWithheld, true), cancellationToken);
            return;
        }

        await freezing.AddSitesAsync(cancellationToken);
        var rows = await db.Set<WeekSite>().AsNoTracking().ToListAsync(cancellationToken);
        var (asked, needing) = (SiteMeasure.Asked.Read(weeks, rows), SiteMeasure.Needing.Read(weeks, rows));
        Holding.Decide(asked);
        Holding.Decide(needing);
        await SaveAsync(db, week, asked, needing, rows, cancellationToken);
    }

    private static async Task SaveAsync(HelperDb db, IsoWeek week, SiteCounts asked, SiteCounts needing, List<WeekSite> rows, CancellationToken cancellationToken)
    {
        var last = asked.Weeks - 1;
        if (asked.Withheld[last] || needing.Withheld[last])
        {
            var (askedWithheld, needingWithheld) = (asked.Withheld[last], needing.Withheld[last]);
            await db.Set<FrozenWeek>().Where(row => row.Week == week.Value).ExecuteUpdateAsync(set => set.SetProperty(row => row.AskedWithheld, askedWithheld).SetProperty(row => row.NeedingWithheld, needingWithheld), cancellationToken);
        }

        var known = rows.Where(row => row.Week == week.Value).ToDictionary(row => row.SiteId, StringComparer.Ordinal);
        for (var site = 0; site < asked.Sites.Count; site++)
        {
            var (askedHeld, needingHeld) = (asked.Held[site][last], needing.Held[site][last]);
            if (!askedHeld && !needingHeld)
                continue;
            // A site may hold back earlier weeks though nobody there asked in this one.
            var row = known.GetValueOrDefault(asked.Sites[site]);
            var changed = row ?? new WeekSite { Week = week.Value, SiteId = asked.Sites[site] };
            (changed.AskedHeld, changed.NeedingHeld) = (askedHeld, needingHeld);
            db.Entry(changed).State = row is null ? EntityState.Added : EntityState.Modified;
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
