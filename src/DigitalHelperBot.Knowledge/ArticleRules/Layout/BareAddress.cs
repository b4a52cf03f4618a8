using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed partial class BareAddress()
    : ArticleRule("L4-bare", FindingLevel.Fail,
        "An address says little, and is read out letter by letter",
        "Write [where it goes](address)")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from passage in article.Passages
        where passage.Text.Contains("http", StringComparison.Ordinal) || passage.Text.Contains("www.", StringComparison.Ordinal)
        where Bare().IsMatch(passage)
        select new Flaw(passage.Line, "There is an address that is no link");

    [GeneratedRegex(@"(?<!\]\()https?://|\[\s*(https?://|www\.)")]
    private static partial Regex Bare();
}
