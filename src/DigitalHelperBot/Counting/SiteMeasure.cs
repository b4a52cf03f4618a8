using DigitalHelperBot.Counting.SmallNumbers;

namespace DigitalHelperBot.Counting;

/// <summary>A count of people that is told site by site.</summary>
internal sealed record SiteMeasure(Func<WeekSite, int> People, Func<WeekSite, bool> IsHeld, Func<FrozenWeek, bool> IsWithheld)
{
    public static SiteMeasure Asked { get; } = new(row => row.Asked, row => row.AskedHeld, row => row.AskedWithheld);
    public static SiteMeasure Needing { get; } = new(row => row.Needing, row => row.NeedingHeld, row => row.NeedingWithheld);

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
