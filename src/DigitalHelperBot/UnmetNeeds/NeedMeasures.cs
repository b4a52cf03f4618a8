using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>How well needs are met.</summary>
/// <param name="Needs">All that were ever heard, merged ones counted once.</param>
/// <param name="Answered">Those with an answer, or pointed elsewhere, now.</param>
/// <param name="Confirmed">Those for which somebody who was told said that it is sorted, and that have not come back since.</param>
/// <param name="ConfirmedShare">Of all, in per cent with one decimal; null when there are none.</param>
/// <param name="MedianDaysToAnswer">From first heard to the first answer.</param>
/// <param name="MedianDaysToConfirm">From first heard to confirmed, of those that still are.</param>
/// <param name="CameBack">Needs that came back at least once.</param>
public sealed record NeedMeasures(int Needs, int Answered, int Confirmed, double? ConfirmedShare, double? MedianDaysToAnswer, double? MedianDaysToConfirm, int CameBack)
{
    public static async Task<NeedMeasures> ReadAsync(IDbContextFactory<HelperDb> database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var needs = await db.Set<Need>().AsNoTracking().Where(need => need.State != NeedState.Merged).ToListAsync(cancellationToken);
        var answers = (await db.Set<NeedChange>().Where(change => change.Kind == NeedChangeKind.Answered || change.Kind == NeedChangeKind.Signposted)
            .Select(change => new { change.NeedId, change.At }).ToListAsync(cancellationToken)).ToLookup(change => change.NeedId, change => change.At);
        var confirmed = needs.Where(need => need.State == NeedState.Confirmed).ToList();
        return new NeedMeasures(
            needs.Count, needs.Count(need => need.State is NeedState.Answered or NeedState.Confirmed or NeedState.Signposted), confirmed.Count,
            needs.Count == 0 ? null : Math.Round(100.0 * confirmed.Count / needs.Count, 1),
            Median(needs.Where(need => answers.Contains(need.Id)).Select(need => (answers[need.Id].Min() - need.FirstHeardAt).TotalDays)),
            Median(confirmed.Select(need => (need.ConfirmedAt!.Value - need.FirstHeardAt).TotalDays)),
            needs.Count(need => need.ReopenedCount > 0));
    }

    private static double? Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : Math.Round((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2, 1);
    }
}
