namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>What only the organisation knows: its service desk's number, the name of its Wi-Fi. Written once, used by every article. Immutable.</summary>
/// <param name="values">Each name that articles may use, with its value; an empty value is one that the organisation has not filled in.</param>
public sealed class LocalDetails(IReadOnlyDictionary<string, string> values)
{
    public static LocalDetails None { get; } = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> Values { get; } = values;

    /// <summary>The value, or null when the organisation has not filled it in.</summary>
    public string? Find(string name) => Values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The same details, with <paramref name="others"/> where a name is missing here.</summary>
    public LocalDetails WithNamesOf(LocalDetails others) => Join(others, (own, _) => own);

    /// <summary>The same details, with the value of <paramref name="others"/> wherever one is missing or empty here.</summary>
    public LocalDetails WithGapsFilledFrom(LocalDetails others) => Join(others, (own, other) => own.Length == 0 ? other : own);

    private LocalDetails Join(LocalDetails others, Func<string, string, string> choose)
    {
        var joined = others.Values.ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in Values)
        {
            joined[name] = joined.TryGetValue(name, out var other) ? choose(value, other) : value;
        }

        return new LocalDetails(joined);
    }
}
