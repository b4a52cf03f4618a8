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
        var open = await db.Set<Need>().AsNoTracking().Where(need => need.State == NeedState.Heard || need.State == NeedState.BeingWorkedOn).ToListAsync(cancellationToken);
        var counted = (await numbers.NeedsAsync()).ToLookup(row => row.NeedId);
        var oldest = numbers.Weeks[^(Numbers.Compared + 1)].Value;
        var top = open.Select(need => (Need: need, Recent: counted[need.Id].Where(row => row.Week >= oldest).Sum(row => row.People)))
            .Where(one => one.Recent > 0)
            .OrderByDescending(one => one.Need.Urgent).ThenByDescending(one => one.Recent).ThenBy(one => one.Need.FirstHeardAt).ThenBy(one => one.Need.Id).Take(Most).ToList();
        var rows = new List<IReadOnlyList<ReportCell>>();
        foreach (var (need, _) in top)
        {
            var series = await numbers.SeriesAsync(counted[need.Id].ToDictionary(row => row.Week, row => row.People));
            var mean = Numbers.MeanBefore(series);
            rows.Add(
            [
                ReportCell.OfNeed(need.Id, withWordings: true), ReportCell.Of(words.State(need)), ReportCell.Of(series[^1]), ReportCell.Of(mean),
                ReportCell.Of(words.Day(need.FirstHeardAt)), ReportCell.Of(series),
            ]);
        }

        return Part(top.Count == 0 ? words.NoNeeds : words.NeedsSay(open.Count)) with
        {
            Columns = [new(words.Need), new(words.StateTitle), new(words.People, ColumnKind.Number), new(words.MeanBefore, ColumnKind.Mean), new(words.FirstHeard), new(words.NineWeeks, ColumnKind.Trend)],
            Rows = rows,
            Charted = 2,
            Evidence = [.. top.SelectMany(one => counted[one.Need.Id].Select(row => Evidence.Of("week_needs", row)).Prepend(Evidence.Of("needs", one.Need)))],
        };
    }
}
