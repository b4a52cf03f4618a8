using System.Collections.Frozen;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>What the rules know besides the article: its neighbours, the organisation's lists and the day.</summary>
internal sealed class CheckedLibrary
{
    private readonly ILookup<string, TakenPhrasing> _taken = Array.Empty<TakenPhrasing>().ToLookup(t => t.ArticleId, StringComparer.Ordinal);

    public CheckedLibrary(IReadOnlyList<CheckedArticle> articles, RuleSettings rules, LibraryFacts facts, IReadOnlyList<TakenPhrasing> taken)
        : this(articles, articles.Select(a => a.Article.Id).ToFrozenSet(StringComparer.Ordinal), new SimilarTitles(articles, rules.List("small-words")), OwnersIn(articles), rules, facts) =>
        _taken = taken.ToLookup(t => t.ArticleId, StringComparer.Ordinal);

    /// <summary>Of articles beside others that are known: only what concerns them is looked at, and nobody looked for taken phrasings.</summary>
    public CheckedLibrary(IReadOnlyList<CheckedArticle> articles, FrozenSet<string> ids, SimilarTitles titles, FrozenDictionary<string, string[]> phrasingOwners, RuleSettings rules, LibraryFacts facts)
    {
        (Articles, Ids, Titles, PhrasingOwners, Rules, Facts) = (articles, ids, titles, phrasingOwners, rules, facts);
        CategoryIds = facts.Categories.Select(c => c.Id).ToFrozenSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<CheckedArticle> Articles { get; }

    public RuleSettings Rules { get; }

    public LibraryFacts Facts { get; }

    public FrozenSet<string> Ids { get; }

    public FrozenSet<string> CategoryIds { get; }

    public SimilarTitles Titles { get; }

    /// <summary>The files that have a phrasing, by <see cref="CheckedPhrasing.Key"/>.</summary>
    public FrozenDictionary<string, string[]> PhrasingOwners { get; }

    /// <summary>An article's phrasings that others take, or may take; none when nobody looked.</summary>
    public IEnumerable<TakenPhrasing> TakenFrom(string article) => _taken[article];

    private static FrozenDictionary<string, string[]> OwnersIn(IReadOnlyList<CheckedArticle> articles) =>
        articles
            .SelectMany(a => a.Phrasings.Select(p => (p.Key, a.File)))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.File).Distinct().ToArray(), StringComparer.Ordinal);
}
