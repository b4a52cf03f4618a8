using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class PhrasingTaken()
    : ArticleRule("K6", FindingLevel.Fail,
        "People who type this are shown the other article",
        "Move it there, or add phrasings here that say what is different")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from phrasing in article.Article.Phrasings
        let result = library.Matcher?.Match(phrasing)
        where result is { Outcome: MatchOutcome.Answered or MatchOutcome.Offered, Ranked: [var first, ..] } && first.ArticleId != article.Article.Id
        select new Flaw(phrasing.Line, $"\"{phrasing}\" is taken by {result.Ranked[0].ArticleId}");
}
