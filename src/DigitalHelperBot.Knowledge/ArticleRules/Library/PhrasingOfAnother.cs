using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class PhrasingOfAnother()
    : ArticleRule("K6-same", FindingLevel.Fail,
        "Nobody can tell which article it means",
        "Keep it in one of the two")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from phrasing in article.Phrasings
        let owner = Array.Find(library.PhrasingOwners[phrasing.Key], file => file != article.File)
        where owner is not null
        select new Flaw(phrasing.Phrasing.Line, $"\"{phrasing.Phrasing}\" is a phrasing of {owner} too");
}
