using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class NotDated()
    : ArticleRule("S11", FindingLevel.Fail,
        "Screens change, and nobody can tell how old these steps are",
        "Say when (checked-on) and with what (checked-with)")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Article is { CheckedOn: not null, CheckedWith: not null }
            ? []
            : [new Flaw(article.Title.Line, "It does not say when and with what it was checked")];
}
