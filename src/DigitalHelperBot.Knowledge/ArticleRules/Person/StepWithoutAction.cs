using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed class StepWithoutAction()
    : ArticleRule("V3", FindingLevel.Fail,
        "People look for what to do at the start of a step",
        "Start the step with what to do, or with where and a comma")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from step in article.Steps
        where !Actions.Starts(step.Text, library.Rules)
        select new Flaw(step.Line, $"The step starts with \"{Actions.FirstWord(step.Text)}\"");
}
