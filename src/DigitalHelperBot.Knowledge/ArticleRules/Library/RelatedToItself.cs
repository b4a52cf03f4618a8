using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class RelatedToItself()
    : ArticleRule("K1-self", FindingLevel.Fail,
        "People are there already",
        "Take it out")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from related in article.Article.Related
        where related.Text == article.Article.Id
        select new Flaw(related.Line, "The article is related to itself");
}
