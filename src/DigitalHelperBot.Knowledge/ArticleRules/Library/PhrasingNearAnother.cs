using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class PhrasingNearAnother()
    : ArticleRule("K6-near", FindingLevel.Warn,
        "People who ask a little differently are shown the other article",
        "Say here what is different, or move it there")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from taken in library.TakenFrom(article.Article.Id)
        where taken.Nearest is not null
        select new Flaw(article.LineOfPhrasing(taken.Phrasing), $"\"{taken.Phrasing}\" is nearly \"{taken.Nearest}\" of {taken.ByArticleId}");
}
