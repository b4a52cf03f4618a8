namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>The five needs to meet next: urgent ones first, then those that most people had in this week and the four before.</summary>
internal sealed class NeedsToMeet() : Section("needsToMeet", Words.For(null).NeedsToMeet)
{
    private const int Most = 5;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var top = await numbers.MostHadOfOpenAsync(Most);
        var (rows, evidence) = (new List<IReadOnlyList<ReportCell>>(), new List<string>());
        foreach (var need in top)
        {
            var counted = await numbers.OfNeedAsync(need.Id);
            var series = await numbers.SeriesAsync(counted.ToDictionary(row => row.Week, row => row.People));
            var mean = Numbers.MeanBefore(series);
            rows.Add(
            [
                ReportCell.OfNeed(need.Id, withWordings: true), ReportCell.Of(words.State(need)), ReportCell.Of(series[^1]), ReportCell.Of(mean),
                ReportCell.Of(words.Day(need.FirstHeardAt)), ReportCell.Of(series),
            ]);
            evidence.AddRange(counted.Select(row => Evidence.Of("week_needs", row)).Prepend(Evidence.Of("needs", need)));
        }

        var open = (await numbers.OpenAsync()).Count();
        return Part(top.Count == 0 ? words.NoNeeds : words.NeedsSay(open)) with
        {
            Columns = [new(words.Need), new(words.StateTitle), new(words.People, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.FirstHeard), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = rows,
            Charted = 2,
            Evidence = [$"needs: {open} with State=0 or State=1", .. evidence],
        };
    }
}
