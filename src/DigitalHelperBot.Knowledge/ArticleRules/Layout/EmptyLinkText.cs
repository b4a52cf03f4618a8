using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class EmptyLinkText()
    : ArticleRule("L4", FindingLevel.Fail,
        "People who hear links one by one cannot tell where it goes",
        "Let the link say where it goes")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from link in article.Links
        where library.Rules.List("weak-links").Contains(link.Text.Trim().TrimEnd('.'))
        select new Flaw(link.Line, $"The link says only \"{link.Text}\"");
}
