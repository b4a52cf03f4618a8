using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class LongBulletList()
    : ArticleRule("L3", FindingLevel.Warn,
        "A list of more than six is skipped",
        "Keep the six that matter most")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from list in new[] { article.Article.Safety, article.Article.IfItDoesNotWork }
        where list.Count > 6
        select new Flaw(list[0].Line, $"The list has {list.Count} bullets");
}
