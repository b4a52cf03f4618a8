using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class TwoActionsInAStep()
    : ArticleRule("S2", FindingLevel.Warn,
        "People do one thing, then look back for the next",
        "Make two steps of it")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from step in article.Steps
        let joins = Actions.Joins(step, library.Rules)
        where joins == 2
        select new Flaw(step.Line, "The step holds three actions or more");
}
