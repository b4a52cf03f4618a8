using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed partial class OtherDeviceInAStep()
    : PatternRule("S9", FindingLevel.Fail,
        "People with the other device have to read around it",
        "Give each device its own heading and steps")
{
    protected override Regex Pattern => Shape();

    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.Steps.SelectMany(s => s.Sentences);

    [GeneratedRegex(@"\b(or|and) on (an? )?(android|iphone|windows|the web)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
