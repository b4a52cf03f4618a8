using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed partial class Ampersand()
    : PatternRule("L8", FindingLevel.Warn,
        "It is harder to read than \"and\"",
        "Write \"and\"")
{
    protected override Regex Pattern => Shape();

    [GeneratedRegex(@"&")]
    private static partial Regex Shape();
}
