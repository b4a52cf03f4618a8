using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed partial class StepWithoutCapitalOrStop()
    : ArticleRule("S4", FindingLevel.Fail,
        "A step is a sentence",
        "Start it with a capital and end it with a full stop")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from step in article.Steps
        where !WellFormed().IsMatch(step.Text)
        select new Flaw(step.Line, "The step does not start with a capital and end with a full stop");

    [GeneratedRegex(@"^[*\[""(]*(\p{Lu}|\d|\{\{).*[.?!][*)""]*$", RegexOptions.Singleline)]
    private static partial Regex WellFormed();
}
