using DigitalHelperBot.Counting.SmallNumbers;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>A figure of a site that may be shown: people, each counted once a week, over the weeks that it is about; or scans, each of which may be somebody.</summary>
/// <param name="Until">The last week in it; <paramref name="From"/> is earlier when fewer than five people were held back until now.</param>
public sealed record SiteFigure(IsoWeek From, IsoWeek Until, int People)
{
    /// <summary>How many weeks it is about.</summary>
    public int Weeks => 1 + Until.Since(From);
}

/// <summary>All figures of one site that may be shown, oldest first.</summary>
/// <param name="SiteId">Empty for people whose site is not known.</param>
/// <param name="Scans">How often codes of posters were scanned there.</param>
public sealed record SiteFiguresOf(string SiteId, IReadOnlyList<SiteFigure> Asked, IReadOnlyList<SiteFigure> Needing, IReadOnlyList<SiteFigure> Scans)
{
    /// <summary>Figures that lie wholly in the weeks from <paramref name="from"/> on, added up; null when none does.</summary>
    /// <returns>The sum, and the last week in it.</returns>
    public static SiteFigure? Sum(IReadOnlyList<SiteFigure> figures, IsoWeek from)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var within = figures.Where(figure => figure.From >= from).ToList();
        return within.Count == 0 ? null : new(within[0].From, within[^1].Until, within.Sum(figure => figure.People));
    }
}

/// <summary>
/// What may be shown of sites: nothing of 1 to 4 people, and nothing from which such a number could be worked out, with all weeks and outputs together.
/// Pages, cards, downloads and plans take sites' figures from here and not from <see cref="WeekSite"/>. Adding figures up is safe; a figure is never taken apart.
/// </summary>
public sealed class SiteFigures(HelperDatabase database)
{
    private static readonly Statement FrozenWeeks = new("SELECT week, asked_withheld, needing_withheld, scans_withheld FROM weeks WHERE week <= @week ORDER BY week", "week");

    private static readonly Statement SiteRows = new("SELECT week, site_id, asked, needing, asked_held, needing_held, scans, scans_held FROM week_sites WHERE week <= @week", "week");

    /// <summary>As they stood when the report of <paramref name="week"/> was made.</summary>
    public async Task<IReadOnlyList<SiteFiguresOf>> ReadAsync(IsoWeek week, CancellationToken cancellationToken) => (await ReadHistoryAsync(week, cancellationToken)).Until(week);

    /// <summary>As they stood when the reports of weeks up to <paramref name="week"/> were made.</summary>
    public async Task<SiteHistory> ReadHistoryAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        var weeks = await database.ReadAllAsync(FrozenWeeks, values => values.Set(0, week.Value), row => new FrozenWeek { Week = row.GetInt32(0), AskedWithheld = row.GetBoolean(1), NeedingWithheld = row.GetBoolean(2), ScansWithheld = row.GetBoolean(3) }, cancellationToken);
        var rows = await database.ReadAllAsync(SiteRows, values => values.Set(0, week.Value), row => new WeekSite
        {
            Week = row.GetInt32(0),
            SiteId = row.GetString(1),
            Asked = row.GetInt32(2),
            Needing = row.GetInt32(3),
            AskedHeld = row.GetBoolean(4),
            NeedingHeld = row.GetBoolean(5),
            Scans = row.GetInt32(6),
            ScansHeld = row.GetBoolean(7),
        }, cancellationToken);
        return Of(weeks, rows);
    }

    private static SiteHistory Of(IReadOnlyList<FrozenWeek> weeks, IReadOnlyList<WeekSite> rows)
    {
        var (asked, needing, scans) = (SiteMeasure.Asked.Read(weeks, rows), SiteMeasure.Needing.Read(weeks, rows), SiteMeasure.Scans.Read(weeks, rows));
        var first = rows.GroupBy(row => row.SiteId, StringComparer.Ordinal).ToDictionary(site => site.Key, site => site.Min(row => row.Week), StringComparer.Ordinal);
        return new([.. asked.Sites.Select((site, index) => (new IsoWeek(first[site]), new SiteFiguresOf(site, Told(asked, index, weeks), Told(needing, index, weeks), Told(scans, index, weeks))))]);
    }

    private static List<SiteFigure> Told(SiteCounts counts, int site, IReadOnlyList<FrozenWeek> weeks) =>
        [.. counts.Told(site).Select(told => new SiteFigure(new(weeks[told.From].Week), new(weeks[told.Until].Week), told.People))];
}

/// <summary>What could be told of sites, week after week. What was told of a week is never told otherwise later, so an earlier week's figures are the first of those of a later one.</summary>
public sealed class SiteHistory
{
    private readonly IReadOnlyList<(IsoWeek First, SiteFiguresOf Figures)> _sites;

    /// <param name="sites">Each with the first week in which it was counted.</param>
    internal SiteHistory(IReadOnlyList<(IsoWeek First, SiteFiguresOf Figures)> sites) => _sites = sites;

    /// <summary>As it stood when the report of <paramref name="week"/> was made.</summary>
    public IReadOnlyList<SiteFiguresOf> Until(IsoWeek week) =>
        [.. _sites.Where(site => site.First <= week).Select(site => site.Figures with { Asked = Until(site.Figures.Asked, week), Needing = Until(site.Figures.Needing, week), Scans = Until(site.Figures.Scans, week) })];

    private static List<SiteFigure> Until(IReadOnlyList<SiteFigure> figures, IsoWeek week) => [.. figures.TakeWhile(figure => figure.Until <= week)];
}
