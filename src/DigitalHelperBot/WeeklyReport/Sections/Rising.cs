namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>
/// Questions and needs that more people had than chance explains. Square roots of counts have much the same spread whatever their size (Anscombe,
/// "The transformation of Poisson, binomial and negative-binomial data", Biometrika 35, 1948), so the week and the mean of the four before are compared as roots.
/// </summary>
internal sealed class Rising(ArticleNames names) : Section("rising", Words.For(null).Rising)
{
    private const int Most = 5;
    private const int FewestPeople = 5;

    /// <summary>In standard deviations: one such rise in forty comes by chance.</summary>
    private const double Clear = 2;

    /// <summary>Of a root of a count 1/2; of a mean of four, half as much.</summary>
    private static readonly double Spread = Math.Sqrt((1.0 / 4) + (1.0 / 4 / Numbers.Compared));

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var risen = new List<Risen>();
        foreach (var rows in (await numbers.ArticlesAsync()).GroupBy(row => row.ArticleId))
            Add(risen, names.Cell(rows.Key), rows.Key, await numbers.SeriesAsync(rows.ToDictionary(row => row.Week, row => row.Shown)), rows.Select(row => Evidence.Of("week_articles", row)));
        foreach (var need in await numbers.MoreThanBeforeAsync(FewestPeople))
        {
            var rows = await numbers.OfNeedAsync(need);
            Add(risen, ReportCell.OfNeed(need), $"need {need}", await numbers.SeriesAsync(rows.ToDictionary(row => row.Week, row => row.People)), rows.Select(row => Evidence.Of("week_needs", row)));
        }

        var top = risen.OrderByDescending(one => one.Rise).ThenBy(one => one.Order, StringComparer.Ordinal).Take(Most).ToList();
        return Part(top.Count == 0 ? words.NothingRises : words.RisingSays) with
        {
            Columns = [new(words.What), new(words.People, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.Change, ColumnKind.Change), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = [.. top.Select(one => (IReadOnlyList<ReportCell>)[one.Name, ReportCell.Of(one.People), ReportCell.Of(one.Mean), ReportCell.Of(one.People - one.Mean), ReportCell.Of(one.Series)])],
            Evidence = [.. top.SelectMany(one => one.Evidence)],
        };
    }

    private static void Add(List<Risen> risen, ReportCell name, string order, IReadOnlyList<int?> series, IEnumerable<string> evidence)
    {
        if (series[^1] is not { } people || people < FewestPeople || Numbers.MeanBefore(series) is not { } mean)
            return;
        var rise = (Math.Sqrt(people + 0.375) - Math.Sqrt(mean + 0.375)) / Spread;
        if (rise >= Clear)
            risen.Add(new(name, order, people, mean, rise, series, evidence));
    }

    private sealed record Risen(ReportCell Name, string Order, int People, double Mean, double Rise, IReadOnlyList<int?> Series, IEnumerable<string> Evidence);
}
