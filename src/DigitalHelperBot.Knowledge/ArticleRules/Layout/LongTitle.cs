using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class LongTitle()
    : ArticleRule("L1", FindingLevel.Fail,
        "A long title is cut off on a phone",
        "Cut it to 65 characters")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.Title.Text.Length > 65
            ? [new Flaw(article.Title.Line, $"The title has {article.Article.Title.Text.Length} characters")]
            : [];
}
