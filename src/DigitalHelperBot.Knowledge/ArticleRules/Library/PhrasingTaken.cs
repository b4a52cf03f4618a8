using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class PhrasingTaken()
    : ArticleRule("K6", FindingLevel.Fail,
        "People who type this are shown the other article",
        "Move it there, or add phrasings here that say what is different")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from taken in library.TakenFrom(article.Article.Id)
        where taken.Nearest is null
        select new Flaw(article.LineOfPhrasing(taken.Phrasing), $"\"{taken.Phrasing}\" is taken by {taken.ByArticleId}");
}
