using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>
/// Holds one article to the rules while somebody writes it, beside a library that was read once. The rules that ask a matcher are left out: a matcher of
/// the article as it is now would have to be trained first.
/// </summary>
/// <param name="published">The library's articles, each with its file's path; local details may be filled in.</param>
/// <param name="rules">Levels and word lists.</param>
public sealed class WritingChecker(IReadOnlyList<(string File, Article Article)> published, RuleSettings rules)
{
    private readonly CheckedArticle[] _published = [.. published.Select(p => new CheckedArticle(p.File, p.Article))];

    /// <summary>What the rules find in an article, in file order. Never throws, whatever the bytes are.</summary>
    /// <param name="file">The article's file; the published article with the same id is what it replaces.</param>
    public IReadOnlyList<Finding> Check(ArticleFile file, LibraryFacts facts)
    {
        var reading = ArticleReader.Read(file.Path, file.Content.Span);
        if (!reading.IsArticle) return reading.Findings;
        var article = new CheckedArticle(file.Path, reading.Article);
        var library = new CheckedLibrary([.. _published.Where(p => p.Article.Id != reading.Article.Id), article], rules, facts, []);
        return ArticleChecker.Ordered(ArticleChecker.Check(article, library));
    }
}
