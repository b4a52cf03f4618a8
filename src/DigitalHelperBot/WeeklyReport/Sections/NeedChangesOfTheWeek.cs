using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Needs with which something happened in a week, merged ones left out: what they are part of stands for them.</summary>
internal static class NeedChangesOfTheWeek
{
    public static async Task<IReadOnlyList<Need>> ReadAsync(IDbContextFactory<HelperDb> database, IsoWeek week, IReadOnlyList<NeedChangeKind> kinds, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var (from, until) = (week.Start.ToUniversalTime(), week.End.ToUniversalTime());
        var changed = db.Set<NeedChange>().Where(change => change.At >= from && change.At < until && kinds.Contains(change.Kind)).Select(change => change.NeedId);
        return await db.Set<Need>().AsNoTracking().Where(need => changed.Contains(need.Id) && need.State != NeedState.Merged).OrderBy(need => need.Id).ToListAsync(cancellationToken);
    }
}
