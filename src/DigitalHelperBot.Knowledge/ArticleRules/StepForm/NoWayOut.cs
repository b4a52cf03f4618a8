using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class NoWayOut()
    : ArticleRule("S10", FindingLevel.Fail,
        "When the steps fail, people need a person",
        "Add \"If it does not work\" with {{service_desk_phone}}")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article.IfItDoesNotWork.Any(p => p.Text.Contains("{{service_desk_phone}}", StringComparison.Ordinal))
            ? []
            : article.Article.IfItDoesNotWork is [.., var last]
                ? [new Flaw(last.Line, "\"If it does not work\" does not give the service desk's number", "Write {{service_desk_phone}} there; the number is filled in from Local details")]
                : [new Flaw(LastLine(article), "It does not end with who to ring when it does not work")];

    private static int LastLine(CheckedArticle article) => article.Passages.Max(p => p.Line);
}
