using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class FewPhrasings()
    : ArticleRule("K4-warn", FindingLevel.Warn,
        "With 40 the article is found much more often",
        "Add what people really typed; IT sees it in the list of needs")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.Phrasings.Count is >= 12 and < 40
            ? [new Flaw(article.Article.Phrasings[0].Line, $"There are {article.Article.Phrasings.Count} phrasings, fewer than 40")]
            : [];
}
