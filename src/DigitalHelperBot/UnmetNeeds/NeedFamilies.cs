namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Needs that are part of others.</summary>
public static class NeedFamilies
{
    /// <summary>By id: the need that it is part of in the end, or itself when it is part of none.</summary>
    public static Dictionary<long, long> RootsOf(IEnumerable<Need> needs)
    {
        var into = needs.ToDictionary(need => need.Id, need => need.MergedInto);
        return into.Keys.ToDictionary(id => id, id =>
        {
            while (into.TryGetValue(id, out var next) && next is { } parent)
                id = parent;
            return id;
        });
    }
}
