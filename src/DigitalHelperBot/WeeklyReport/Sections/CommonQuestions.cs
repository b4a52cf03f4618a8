namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>What most people asked for and were shown, against the four weeks before.</summary>
internal sealed class CommonQuestions(ArticleNames names) : Section("commonQuestions", Words.For(null).CommonQuestions)
{
    private const int Most = 10;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var byArticle = (await numbers.ArticlesAsync()).ToLookup(row => row.ArticleId);
        var top = byArticle.Select(rows => (Id: rows.Key, People: rows.Where(row => row.Week == numbers.Week.Value).Sum(row => row.Shown)))
            .Where(one => one.People > 0).OrderByDescending(one => one.People).ThenBy(one => one.Id, StringComparer.Ordinal).Take(Most).ToList();
        var cells = new List<IReadOnlyList<ReportCell>>();
        foreach (var (id, people) in top)
        {
            var series = await numbers.SeriesAsync(byArticle[id].ToDictionary(row => row.Week, row => row.Shown));
            var mean = Numbers.MeanBefore(series);
            cells.Add([names.Cell(id), ReportCell.Of(people), ReportCell.Of(mean), ReportCell.Of(people - mean), ReportCell.Of(series)]);
        }

        return Part(top.Count == 0 ? words.NobodyWasShown : words.CommonSays) with
        {
            Columns = [new(words.Article), new(words.PeopleShown, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.Change, ColumnKind.Change), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = cells,
            Charted = 1,
            Evidence = [.. top.SelectMany(one => byArticle[one.Id]).Select(row => Evidence.Of("week_articles", row))],
        };
    }
}
