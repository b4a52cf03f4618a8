using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class UnknownPlaceholder()
    : ArticleRule("K8", FindingLevel.Fail,
        "The sentence would never be shown",
        "Correct the name, or add it to local.yaml")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        Placeholders.Unknown(article.File, article.Article, library.Facts.Details).Select(f => new Flaw(f.Line, f.Message));
}
