using System.Collections.Frozen;

namespace DigitalHelperBot.Sites;

/// <summary>The sites at one moment; it never changes. Looking one up asks no database.</summary>
public sealed class KnownSites
{
    private readonly FrozenDictionary<string, Site> _byCode;
    private readonly FrozenDictionary<string, Site> _byName;
    private readonly Lazy<SiteSearch> _search;

    public KnownSites(IEnumerable<Site> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        All = [.. sites.OrderBy(site => site.Name, StringComparer.OrdinalIgnoreCase)];
        Open = [.. All.Where(site => !site.Closed)];
        _byCode = All.ToFrozenDictionary(site => site.Code, StringComparer.OrdinalIgnoreCase);
        _byName = Open.SelectMany(site => site.Names.Select(name => (Plain: SiteNames.Plain(name), site))).DistinctBy(name => name.Plain).ToFrozenDictionary(name => name.Plain, name => name.site);
        _search = new(() => new SiteSearch(Open));
    }

    public static KnownSites None { get; } = new([]);

    /// <summary>By name.</summary>
    public IReadOnlyList<Site> All { get; }

    /// <summary>Those where people work now.</summary>
    public IReadOnlyList<Site> Open { get; }

    /// <summary>Closed ones too. Capital letters make no difference.</summary>
    public Site? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>An open site by one of its names or its id, spelt as it is.</summary>
    public Site? Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(SiteNames.Plain(name)) ?? (Find(name.Trim()) is { Closed: false } site ? site : null);
    }

    /// <summary>The open sites that somebody may mean who typed this, mistyped or shortened; the likeliest first.</summary>
    public SiteMatches Search(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Named(typed) is { } exactly ? new(exactly, [exactly]) : _search.Value.Find(typed);
    }
}

/// <param name="Sure">The one that is surely meant; null when it is not sure.</param>
/// <param name="Near">At most five, the likeliest first.</param>
public sealed record SiteMatches(Site? Sure, IReadOnlyList<Site> Near)
{
    public static SiteMatches None { get; } = new(null, []);
}
