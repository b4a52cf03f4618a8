using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class ManyActionsInAStep()
    : ArticleRule("S2-many", FindingLevel.Fail,
        "People do one thing, then look back for the next",
        "Make a step of each action")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from step in article.Steps
        let joins = Actions.Joins(step, library.Rules)
        where joins > 2
        select new Flaw(step.Line, $"The step holds {joins + 1} actions");
}
