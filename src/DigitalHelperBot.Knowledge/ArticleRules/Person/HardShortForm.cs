using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed partial class HardShortForm()
    : PatternRule("V6", FindingLevel.Warn,
        "These short forms are hard to read",
        "Write it out: should have")
{
    protected override Regex Pattern => Shape();

    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.Sentences;

    [GeneratedRegex(@"\b(should|could|would|they)['\u2019]ve\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
