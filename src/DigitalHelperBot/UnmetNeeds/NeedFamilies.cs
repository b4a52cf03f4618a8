using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Needs that are part of others.</summary>
public static class NeedFamilies
{
    /// <summary>By id: the need that it is part of in the end, or itself when it is part of none.</summary>
    public static Dictionary<long, long> RootsOf(IReadOnlyCollection<Need> needs)
    {
        var into = needs.Where(need => need.MergedInto is not null).ToDictionary(need => need.Id, need => need.MergedInto!.Value);
        return needs.ToDictionary(need => need.Id, need => RootOf(need.Id, into));
    }

    /// <summary>Only needs that are part of another, each with the one that it is part of in the end.</summary>
    public static async Task<IReadOnlyDictionary<long, long>> ReadMergedAsync(HelperDb db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var into = await db.Set<Need>().Where(need => need.MergedInto != null).Select(need => new { need.Id, Into = need.MergedInto!.Value }).ToDictionaryAsync(need => need.Id, need => need.Into, cancellationToken);
        return into.Keys.ToDictionary(id => id, id => RootOf(id, into));
    }

    private static long RootOf(long id, Dictionary<long, long> into)
    {
        while (into.TryGetValue(id, out var parent))
            id = parent;
        return id;
    }
}
