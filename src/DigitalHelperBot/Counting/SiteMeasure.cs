using DigitalHelperBot.Counting.SmallNumbers;

namespace DigitalHelperBot.Counting;

/// <summary>A count of people that is told site by site. A scan of a poster may be one person, so scans are treated like people.</summary>
/// <param name="Hold">Says that the site's figure is not told that week.</param>
/// <param name="Withhold">Says that no site's figure is.</param>
internal sealed record SiteMeasure(Func<WeekSite, int> People, Func<WeekSite, bool> IsHeld, Action<WeekSite> Hold, Func<FrozenWeek, bool> IsWithheld, Action<FrozenWeek> Withhold)
{
    public static SiteMeasure Asked { get; } = new(row => row.Asked, row => row.AskedHeld, row => row.AskedHeld = true, week => week.AskedWithheld, week => week.AskedWithheld = true);
    public static SiteMeasure Needing { get; } = new(row => row.Needing, row => row.NeedingHeld, row => row.NeedingHeld = true, week => week.NeedingWithheld, week => week.NeedingWithheld = true);
    public static SiteMeasure Scans { get; } = new(row => row.Scans, row => row.ScansHeld, row => row.ScansHeld = true, week => week.ScansWithheld, week => week.ScansWithheld = true);
    public static IReadOnlyList<SiteMeasure> All { get; } = [Asked, Needing, Scans];

    public SiteCounts Read(IReadOnlyList<FrozenWeek> weeks, IReadOnlyList<WeekSite> rows)
    {
        var sites = rows.Select(row => row.SiteId).Distinct().Order(StringComparer.Ordinal).ToArray();
        var siteAt = sites.Select((site, index) => (site, index)).ToDictionary(one => one.site, one => one.index, StringComparer.Ordinal);
        var weekAt = weeks.Select((week, index) => (week.Week, index)).ToDictionary(one => one.Week, one => one.index);
        var counts = new SiteCounts(sites, [.. sites.Select(_ => new int[weeks.Count])], [.. sites.Select(_ => new bool[weeks.Count])], [.. weeks.Select(IsWithheld)]);
        foreach (var row in rows)
        {
            var (site, week) = (siteAt[row.SiteId], weekAt[row.Week]);
            counts.People[site][week] = People(row);
            counts.Held[site][week] = IsHeld(row);
        }

        return counts;
    }
}
