using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class TitleWithStop()
    : ArticleRule("L1-stop", FindingLevel.Fail,
        "A title is no sentence",
        "Take the full stop off")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.Title.Text.EndsWith('.')
            ? [new Flaw(article.Title.Line, "The title ends with a full stop")]
            : [];
}
