using System.Collections.Frozen;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>
/// Holds one article to the rules while somebody writes it, beside a library that was read once. The rules that ask a matcher are left out: a matcher of
/// the article as it is now would have to be trained first.
/// </summary>
public sealed class WritingChecker
{
    private readonly RuleSettings _rules;
    private readonly WordList _smallWords;
    private readonly (CheckedArticle Article, HashSet<string> Words)[] _titles;
    private readonly FrozenSet<string> _ids;
    private readonly ILookup<string, CheckedArticle> _phrasings;

    /// <param name="published">The library's articles, each with its file's path; local details may be filled in.</param>
    /// <param name="rules">Levels and word lists.</param>
    public WritingChecker(IReadOnlyList<(string File, Article Article)> published, RuleSettings rules)
    {
        _rules = rules;
        _smallWords = rules.List("small-words");
        CheckedArticle[] articles = [.. published.Select(p => new CheckedArticle(p.File, p.Article))];
        _titles = [.. articles.Select(a => (a, SimilarTitles.WordsOf(a, _smallWords)))];
        _ids = articles.Select(a => a.Article.Id).ToFrozenSet(StringComparer.Ordinal);
        _phrasings = articles.SelectMany(a => a.Phrasings.Select(p => (p.Key, Article: a))).ToLookup(p => p.Key, p => p.Article, StringComparer.Ordinal);
    }

    /// <summary>What the rules find in an article, in file order. Never throws, whatever the bytes are.</summary>
    /// <param name="file">The article's file; the published article with the same id is what it replaces.</param>
    public IReadOnlyList<Finding> Check(ArticleFile file, LibraryFacts facts)
    {
        var reading = ArticleReader.Read(file.Path, file.Content.Span);
        return reading.IsArticle ? Check(new CheckedArticle(file.Path, reading.Article), facts) : reading.Findings;
    }

    private Finding[] Check(CheckedArticle article, LibraryFacts facts)
    {
        var id = article.Article.Id;
        var titles = SimilarTitles.Of(article, _titles.Where(t => t.Article.Article.Id != id), _smallWords);
        var owners = article.Phrasings.Select(p => p.Key).Distinct(StringComparer.Ordinal).ToFrozenDictionary(
            key => key, key => _phrasings[key].Where(a => a.Article.Id != id).Select(a => a.File).Append(article.File).Distinct().ToArray(), StringComparer.Ordinal);
        var ids = _ids.Contains(id) ? _ids : _ids.Append(id).ToFrozenSet(StringComparer.Ordinal);
        return ArticleChecker.Ordered(ArticleChecker.Check(article, new CheckedLibrary([article], ids, titles, owners, _rules, facts)));
    }
}
