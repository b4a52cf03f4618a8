using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class TooFewPhrasings()
    : ArticleRule("K4", FindingLevel.Fail,
        "With fewer than 12 the article is hardly ever found",
        "Write as different people would: what went wrong, two or three words, a long story")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.Phrasings.Count < 12
            ? [new Flaw(article.Article.Phrasings[0].Line, $"There are only {article.Article.Phrasings.Count} phrasings")]
            : [];
}
