using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed partial class DownloadWithoutSize()
    : ArticleRule("L10", FindingLevel.Warn,
        "People on a phone want to know before they load it",
        "Add the type and size to the link, such as (PDF, 200KB)")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from link in article.Links
        where File().IsMatch(link.Address) && !Size().IsMatch(link.Text)
        select new Flaw(link.Line, "The link to a file does not say its type and size");

    [GeneratedRegex(@"\.(pdf|docx?|xlsx?|pptx?|zip)(\?|$)", RegexOptions.IgnoreCase)]
    private static partial Regex File();

    [GeneratedRegex(@"\(\w+, ?\d+ ?[KM]B\)")]
    private static partial Regex Size();
}
