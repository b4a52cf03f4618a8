using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Person;

internal sealed partial class NegativeShortForm()
    : PatternRule("V5", FindingLevel.Fail,
        "The \"not\" is missed in a short form",
        "Write it out: do not, cannot, is not")
{
    protected override Regex Pattern => Shape();

    protected override IEnumerable<CheckedSentence> Where(CheckedArticle article) => article.Sentences;

    [GeneratedRegex(@"\b\w+n['\u2019]t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
