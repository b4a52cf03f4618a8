using DigitalHelperBot.Counting;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>How many people asked, and what they said of it. Those who said nothing are a number of their own, never a success.</summary>
internal sealed class Headline() : Section("headline", Words.For(null).Headline)
{
    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        var frozen = await numbers.FrozenAsync();
        var week = frozen[numbers.Week.Value];
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var (label, count) in Counts(words))
        {
            var series = await numbers.SeriesAsync(frozen.ToDictionary(one => one.Key, one => count(one.Value)));
            var mean = Numbers.MeanBefore(series);
            rows.Add([ReportCell.Of(label), ReportCell.Of(series[^1]), ReportCell.Of(mean), ReportCell.Of(series[^1] - mean), ReportCell.Of(series)]);
        }

        return Part(words.HeadlineSays(week.Asked, week.Confirmed, week.NotSorted, week.Unknown, week.NoAnswer)) with
        {
            Columns = [new(words.What), new(words.People, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.Change, ColumnKind.Change), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = rows,
            Charted = 1,
            Evidence = [.. frozen.Values.OrderBy(row => row.Week).Select(row => Evidence.Of("weeks", row))],
        };
    }

    private static (string Label, Func<FrozenWeek, int> Count)[] Counts(Words words) =>
    [
        (words.Asked, week => week.Asked), (words.Confirmed, week => week.Confirmed), (words.NotSorted, week => week.NotSorted),
        (words.Unknown, week => week.Unknown), (words.NoAnswer, week => week.NoAnswer),
    ];
}
