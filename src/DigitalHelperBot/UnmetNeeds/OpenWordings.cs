using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <param name="Root">The open need that the signal is in, through all merges.</param>
internal sealed record OpenWording(Need Root, long SignalId, string Text);

/// <summary>All that people asked for and have not got, whichever need it was put to.</summary>
internal static class OpenWordings
{
    public static Task<List<OpenWording>> ReadAsync(HelperDb db, CancellationToken cancellationToken) => ReadAsync(db, _ => true, cancellationToken);

    /// <summary>Of one need; none when it is not open.</summary>
    public static Task<List<OpenWording>> ReadAsync(HelperDb db, long needId, CancellationToken cancellationToken) => ReadAsync(db, root => root.Id == needId, cancellationToken);

    /// <summary>Of the needs that these signals are in.</summary>
    public static async Task<List<OpenWording>> ReadAsync(HelperDb db, IReadOnlyCollection<long> signals, CancellationToken cancellationToken)
    {
        var needs = await NeedsAsync(db, cancellationToken);
        var roots = (await db.Set<Signal>().Where(signal => signals.Contains(signal.Id) && signal.NeedId != null).Select(signal => signal.NeedId!.Value).Distinct().ToListAsync(cancellationToken))
            .Where(needs.ContainsKey).Select(id => RootOf(needs[id], needs).Id).ToHashSet();
        return await ReadAsync(db, needs, root => roots.Contains(root.Id), cancellationToken);
    }

    private static async Task<List<OpenWording>> ReadAsync(HelperDb db, Func<Need, bool> wanted, CancellationToken cancellationToken) =>
        await ReadAsync(db, await NeedsAsync(db, cancellationToken), wanted, cancellationToken);

    private static async Task<List<OpenWording>> ReadAsync(HelperDb db, Dictionary<long, Need> needs, Func<Need, bool> wanted, CancellationToken cancellationToken)
    {
        var roots = needs.Values.Select(need => (need.Id, Root: RootOf(need, needs)))
            .Where(need => need.Root.State is NeedState.Heard or NeedState.BeingWorkedOn && wanted(need.Root)).ToDictionary(need => need.Id, need => need.Root);
        var signals = db.Set<Signal>().Where(signal => signal.NeedId != null && signal.Text != "");
        if (roots.Count < needs.Count)
        {
            var ids = roots.Keys.ToList();
            signals = signals.Where(signal => ids.Contains(signal.NeedId!.Value));
        }

        var rows = await signals.Select(signal => new { signal.Id, NeedId = signal.NeedId!.Value, signal.Text }).ToListAsync(cancellationToken);
        return [.. rows.Where(row => roots.ContainsKey(row.NeedId)).Select(row => new OpenWording(roots[row.NeedId], row.Id, row.Text))];
    }

    private static Task<Dictionary<long, Need>> NeedsAsync(HelperDb db, CancellationToken cancellationToken) =>
        db.Set<Need>().AsNoTracking().ToDictionaryAsync(need => need.Id, cancellationToken);

    private static Need RootOf(Need need, Dictionary<long, Need> needs)
    {
        while (need.MergedInto is { } into && needs.TryGetValue(into, out var parent))
            need = parent;
        return need;
    }
}
