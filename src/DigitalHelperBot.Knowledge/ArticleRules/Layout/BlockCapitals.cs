using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed partial class BlockCapitals()
    : PatternRule("L5", FindingLevel.Fail,
        "Capitals are hard to read and seem to shout",
        "Use small letters")
{
    protected override Regex Pattern => Shape();

    [GeneratedRegex(@"\b\p{Lu}{3,}\s+\p{Lu}{3,}\b")]
    private static partial Regex Shape();
}
