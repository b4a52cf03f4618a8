using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class RelatedIsMissing()
    : ArticleRule("K1", FindingLevel.Fail,
        "People would be sent nowhere",
        "Correct the id, or take it out")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from related in article.Article.Related
        where !library.Ids.Contains(related)
        select new Flaw(related.Line, $"There is no article \"{related}\"");
}
