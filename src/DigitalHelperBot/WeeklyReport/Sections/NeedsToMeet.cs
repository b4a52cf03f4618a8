using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>The five needs to meet next: urgent ones first, then those that most people had in this week and the four before.</summary>
internal sealed class NeedsToMeet(IDbContextFactory<HelperDb> database) : Section("needsToMeet", Words.For(null).NeedsToMeet)
{
    private const int Most = 5;

    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var open = await db.Set<Need>().CountAsync(need => need.State == NeedState.Heard || need.State == NeedState.BeingWorkedOn, cancellationToken);
        var ids = await numbers.MostHadOfOpenAsync(Most);
        var needs = await db.Set<Need>().AsNoTracking().Where(need => ids.Contains(need.Id)).ToDictionaryAsync(need => need.Id, cancellationToken);
        var counted = (await numbers.OfNeedsAsync([.. ids])).OrderBy(row => row.Week).ToLookup(row => row.NeedId);
        var top = ids.Select(id => needs[id]).ToList();
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var need in top)
        {
            var series = await numbers.SeriesAsync(counted[need.Id].ToDictionary(row => row.Week, row => row.People));
            var mean = Numbers.MeanBefore(series);
            rows.Add(
            [
                ReportCell.OfNeed(need.Id, withWordings: true), ReportCell.Of(words.State(need)), ReportCell.Of(series[^1]), ReportCell.Of(mean),
                ReportCell.Of(words.Day(need.FirstHeardAt)), ReportCell.Of(series),
            ]);
        }

        return Part(top.Count == 0 ? words.NoNeeds : words.NeedsSay(open)) with
        {
            Columns = [new(words.Need), new(words.StateTitle), new(words.People, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.FirstHeard), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = rows,
            Charted = 2,
            Evidence = [.. top.SelectMany(need => counted[need.Id].Select(row => Evidence.Of("week_needs", row)).Prepend(Evidence.Of("needs", need)))],
        };
    }
}
