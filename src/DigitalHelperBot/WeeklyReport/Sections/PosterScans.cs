namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Whose posters people stopped at. A scan is nobody in particular, and no success.</summary>
internal sealed class PosterScans(ArticleNames names) : Section("posterScans", Words.For(null).PosterScans)
{
    private const int Most = 5;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var week = (await numbers.FrozenAsync())[numbers.Week.Value];
        var byArticle = (await numbers.ArticlesAsync()).ToLookup(row => row.ArticleId);
        var top = byArticle.Select(rows => (Id: rows.Key, Scans: rows.Where(row => row.Week == numbers.Week.Value).Sum(row => row.Scans)))
            .Where(one => one.Scans > 0).OrderByDescending(one => one.Scans).ThenBy(one => one.Id, StringComparer.Ordinal).Take(Most).ToList();
        var cells = new List<IReadOnlyList<ReportCell>>();
        foreach (var (id, scans) in top)
        {
            var series = await numbers.SeriesAsync(byArticle[id].ToDictionary(row => row.Week, row => row.Scans));
            var mean = Numbers.MeanBefore(series);
            cells.Add([names.Cell(id), ReportCell.Of(scans), ReportCell.Of(mean), ReportCell.Of(scans - mean), ReportCell.Of(series)]);
        }

        return Part(words.ScansSay(week.Scans)) with
        {
            Columns = [new(words.Article), new(words.Scans, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.Change, ColumnKind.Change), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = cells,
            Evidence = [Evidence.Of("weeks", week), .. top.SelectMany(one => byArticle[one.Id]).Select(row => Evidence.Of("week_articles", row))],
        };
    }
}
