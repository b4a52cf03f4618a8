using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class SameIdTwice()
    : ArticleRule("K10", FindingLevel.Fail,
        "Only one of them is ever shown",
        "Rename one of the files, and its id")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        library.Articles.First(a => a.Article.Id == article.Article.Id) is { } first && first != article
            ? [new Flaw(1, $"The id is that of {first.File} too")]
            : [];
}
