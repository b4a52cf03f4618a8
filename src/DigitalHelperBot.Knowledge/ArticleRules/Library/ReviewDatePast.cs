using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class ReviewDatePast()
    : ArticleRule("K7", FindingLevel.Warn,
        "It may be wrong by now",
        "Check it and set a new review date")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.ReviewOn < library.Facts.Today
            ? [new Flaw(article.Title.Line, "Its review date has passed")]
            : [];
}
