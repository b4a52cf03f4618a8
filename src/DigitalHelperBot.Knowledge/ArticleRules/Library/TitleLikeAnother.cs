using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class TitleLikeAnother()
    : ArticleRule("K3", FindingLevel.Fail,
        "People cannot tell which of the two to choose",
        "Say in each title what is different, or make one article of them")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        library.Titles.TwinOf(article) is { } twin
            ? [new Flaw(article.Title.Line, $"The title is nearly that of {twin.File}")]
            : [];
}
