using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed partial class PressesALabel()
    : PatternRule("W7-press", FindingLevel.Fail,
        "Keys are pressed; things on a screen are not",
        "Write \"select\"; on a phone \"tap\"")
{
    protected override Regex Pattern => Shape();

    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.Sentences;

    [GeneratedRegex(@"\bpress(?: and hold)? \u25AA", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
