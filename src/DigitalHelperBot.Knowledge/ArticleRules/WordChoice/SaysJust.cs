using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed partial class SaysJust()
    : PatternRule("W1-just", FindingLevel.Warn,
        "\"Just\" says that it ought to be easy",
        "Leave it out")
{
    protected override Regex Pattern => Shape();

    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.Sentences;

    [GeneratedRegex(@"(?<!\b(have|has|had|you\'ve|you)\s)\bjust\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
