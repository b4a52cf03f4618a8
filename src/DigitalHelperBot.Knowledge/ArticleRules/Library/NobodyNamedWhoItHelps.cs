using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class NobodyNamedWhoItHelps()
    : ArticleRule("K12", FindingLevel.Warn,
        "People see sooner that it is for them",
        "List under \"helps\" who it helps most")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.HelpsMost.Count == 0
            ? [new Flaw(article.Title.Line, "It does not say who it helps")]
            : [];
}
