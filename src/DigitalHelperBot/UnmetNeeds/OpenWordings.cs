using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <param name="Root">The open need that the signal is in, through all merges.</param>
internal sealed record OpenWording(Need Root, long SignalId, string Text);

/// <summary>All that people asked for and have not got, whichever need it was put to.</summary>
internal static class OpenWordings
{
    public static async Task<List<OpenWording>> ReadAsync(HelperDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Signal>()
            .Join(db.Set<Need>().Where(need => need.State == NeedState.Heard || need.State == NeedState.BeingWorkedOn || need.State == NeedState.Merged), signal => signal.NeedId, need => need.Id, (signal, need) => new { signal.Id, signal.Text, NeedId = need.Id })
            .Where(row => row.Text != "").ToListAsync(cancellationToken);
        var needs = await db.Set<Need>().AsNoTracking().ToDictionaryAsync(need => need.Id, cancellationToken);
        return
        [
            .. rows.Select(row => new OpenWording(RootOf(needs[row.NeedId], needs), row.Id, row.Text))
                .Where(wording => wording.Root.State is NeedState.Heard or NeedState.BeingWorkedOn),
        ];
    }

    private static Need RootOf(Need need, Dictionary<long, Need> needs)
    {
        while (need.MergedInto is { } into && needs.TryGetValue(into, out var parent))
            need = parent;
        return need;
    }
}
