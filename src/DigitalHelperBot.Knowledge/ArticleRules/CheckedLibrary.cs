using System.Collections.Frozen;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>What the rules know besides the article: its neighbours, the organisation's lists and the day.</summary>
internal sealed class CheckedLibrary
{
    public CheckedLibrary(IReadOnlyList<CheckedArticle> articles, RuleSettings rules, LibraryFacts facts, Matcher? matcher)
    {
        Articles = articles;
        Rules = rules;
        Facts = facts;
        Matcher = matcher;
        Ids = articles.Select(a => a.Article.Id).ToFrozenSet(StringComparer.Ordinal);
        CategoryIds = facts.Categories.Select(c => c.Id).ToFrozenSet(StringComparer.Ordinal);
        Titles = new SimilarTitles(articles, rules.List("small-words"));
        PhrasingOwners = articles
            .SelectMany(a => a.Phrasings.Select(p => (p.Key, a.File)))
            .GroupBy(p => p.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.File).Distinct().ToArray(), StringComparer.Ordinal);
    }

    public IReadOnlyList<CheckedArticle> Articles { get; }

    public RuleSettings Rules { get; }

    public LibraryFacts Facts { get; }

    /// <summary>Null when the check was asked to leave the matcher out.</summary>
    public Matcher? Matcher { get; }

    public FrozenSet<string> Ids { get; }

    public FrozenSet<string> CategoryIds { get; }

    public SimilarTitles Titles { get; }

    /// <summary>The files that have a phrasing, by <see cref="CheckedPhrasing.Key"/>.</summary>
    public FrozenDictionary<string, string[]> PhrasingOwners { get; }
}
