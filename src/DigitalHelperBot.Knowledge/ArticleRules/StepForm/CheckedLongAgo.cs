using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class CheckedLongAgo()
    : ArticleRule("S11-warn", FindingLevel.Warn,
        "Screens change",
        "Try the steps again and set checked-on")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.CheckedOn is { } day && day.AddMonths(6) < library.Facts.Today && day.AddMonths(12) >= library.Facts.Today
            ? [new Flaw(article.Title.Line, "It was checked more than 6 months ago")]
            : [];
}
