using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class CheckedTooLongAgo()
    : ArticleRule("S11-old", FindingLevel.Fail,
        "Screens change",
        "Try the steps again and set checked-on")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.CheckedOn is { } day && day.AddMonths(12) < library.Facts.Today
            ? [new Flaw(article.Title.Line, "It was checked more than 12 months ago")]
            : [];
}
