using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class NoOwner()
    : ArticleRule("K11", FindingLevel.Warn,
        "Nobody will be asked to look at it again",
        "Add owner")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.Owner is null
            ? [new Flaw(article.Title.Line, "It has no owner")]
            : [];
}
