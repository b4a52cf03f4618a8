using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class BenefitNotOneSentence()
    : ArticleRule("V9", FindingLevel.Fail,
        "One sentence about what they gain makes people want it",
        "Write one sentence that ends with a full stop")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Benefit.Count == 1 && article.Article.Benefit.Text.EndsWith('.')
            ? []
            : [new Flaw(article.Article.Benefit.Line, "The benefit is not one sentence with a full stop")];
}
