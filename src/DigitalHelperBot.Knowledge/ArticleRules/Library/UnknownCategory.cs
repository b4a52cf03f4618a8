using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class UnknownCategory()
    : ArticleRule("K9", FindingLevel.Fail,
        "People who look by category would not see it",
        "Use one of the categories in categories.yaml")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        library.CategoryIds.Contains(article.Article.Category)
            ? []
            : [new Flaw(article.Article.Category.Line, $"There is no category \"{article.Article.Category}\"", $"Use one of: {string.Join(", ", library.Facts.Categories.Select(c => c.Id))}")];
}
