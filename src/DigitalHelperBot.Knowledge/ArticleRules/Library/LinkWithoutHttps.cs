using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class LinkWithoutHttps()
    : ArticleRule("K2", FindingLevel.Fail,
        "Others can read and change what comes over http",
        "Use the https address, or ring and ask the page's owner for one")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from link in article.Links
        where link.Address.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
        select new Flaw(link.Line, $"The link \"{link.Text}\" is not https");
}
