using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class ManyLinks()
    : ArticleRule("M4", FindingLevel.Warn,
        "Each link is a way to leave before the end",
        "Keep the two that people need")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Links.Select(l => l.Address).Distinct(StringComparer.Ordinal).Count() is > 2 and var count
            ? [new Flaw(article.Links[0].Line, $"There are {count} links")]
            : [];
}
