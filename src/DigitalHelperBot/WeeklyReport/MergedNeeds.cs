using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Needs that are part of others.</summary>
internal static class MergedNeeds
{
    /// <returns>Only needs that are part of another, each with the one that it is part of in the end.</returns>
    public static async Task<IReadOnlyDictionary<long, long>> ReadAsync(HelperDb db, CancellationToken cancellationToken)
    {
        var into = await db.Set<Need>().Where(need => need.MergedInto != null).Select(need => new { need.Id, Into = need.MergedInto!.Value }).ToDictionaryAsync(need => need.Id, need => need.Into, cancellationToken);
        return into.Keys.ToDictionary(need => need, need =>
        {
            while (into.TryGetValue(need, out var parent))
                need = parent;
            return need;
        });
    }
}
