using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class BenefitNotWritten()
    : ArticleRule("K14", FindingLevel.Fail,
        "It came in without one, and nobody has said yet what people gain",
        "Write in one sentence what they have or can do afterwards")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        library.Rules.List("stand-in-benefits").Contains(article.Article.Benefit)
            ? [new Flaw(article.Article.Benefit.Line, "The benefit has not been written")]
            : [];
}
