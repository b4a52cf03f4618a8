using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed partial class LatinOrDoubling()
    : PatternRule("L7", FindingLevel.Fail,
        "They slow people down, and some software reads them out wrongly",
        "Write \"for example\", \"that is\", or one of the two")
{
    protected override Regex Pattern => Shape();

    [GeneratedRegex(@"\(s\)|\band/or\b|\be\.g\b\.?|\bi\.e\b\.?|\betc\b\.?|\beg\b|\bie\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
