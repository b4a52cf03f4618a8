using DigitalHelperBot.Counting;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>How many asked and how many have a need, site by site, as far as that gives nobody away; and where posters are scanned, once any is.</summary>
internal sealed class SitesByFigure() : Section("sites", Words.For(null).Sites)
{
    /// <summary>So many weeks are added up.</summary>
    private const int Weeks = 12;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var from = numbers.Week.After(1 - Weeks);
        var (known, told) = (await numbers.KnownSitesAsync(), await numbers.SitesAsync());
        var sites = told.Count < 2 ? [] : told
            .Select(site => (Id: site.SiteId, Asked: SiteFiguresOf.Sum(site.Asked, from), Needing: SiteFiguresOf.Sum(site.Needing, from), Scans: SiteFiguresOf.Sum(site.Scans, from)))
            .OrderByDescending(site => site.Needing?.People ?? -1).ThenByDescending(site => site.Asked?.People ?? -1).ThenBy(site => site.Id, StringComparer.Ordinal).ToList();
        var withScans = sites.Count > 0 && (await numbers.FrozenAsync()).Values.Any(week => week.Scans > 0);
        return Part(sites.Count == 0 ? words.NoSites : words.SitesSay(Weeks)) with
        {
            Columns =
            [
                new(words.Site), new(words.Needing, ColumnKind.Number), new(words.UpTo), new(words.Asked, ColumnKind.Number), new(words.AskedUpTo),
                .. withScans ? (ReportColumn[])[new(words.ScansHere, ColumnKind.Number), new(words.ScansUpTo)] : [],
            ],
            Rows =
            [
                .. sites.Select(site => (IReadOnlyList<ReportCell>)
                [
                    site.Id.Length == 0 ? ReportCell.Of(words.SiteNotKnown) : known.Find(site.Id) is { } place ? ReportCell.OfSite(place.Code, place.Name) : ReportCell.Of(site.Id), .. Cells(site.Needing), .. Cells(site.Asked), .. withScans ? Cells(site.Scans) : [],
                ]),
            ],
            Evidence =
            [
                .. told.SelectMany(site => (IEnumerable<string>)
                    [Line(site.SiteId, "Needing", site.Needing, from), Line(site.SiteId, "Asked", site.Asked, from), .. withScans ? (string[])[Line(site.SiteId, "Scans", site.Scans, from)] : []]),
            ],
        };
    }

    private static ReportCell[] Cells(SiteFigure? figure) => [ReportCell.Of(figure?.People), ReportCell.Of(figure?.Until.ToString())];

    /// <summary>What may be told is all that is listed; the rows themselves hold what is held back.</summary>
    internal static string Line(string site, string column, IReadOnlyList<SiteFigure> figures, IsoWeek from) =>
        $"week_sites: SiteId={site} {column}={string.Join(" + ", figures.Where(figure => figure.From >= from).Select(figure => $"{figure.People} ({(figure.From == figure.Until ? "" : $"{figure.From.Value}..")}{figure.Until.Value})"))}";
}
