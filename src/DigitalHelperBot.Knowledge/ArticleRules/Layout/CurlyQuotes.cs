using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Layout;

internal sealed class CurlyQuotes()
    : ArticleRule("L6", FindingLevel.Warn,
        "Straight quotes look the same everywhere",
        "Use straight quotes and apostrophes")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from passage in article.Passages
        where passage.Text.AsSpan().ContainsAny("\u2018\u2019\u201C\u201D")
        select new Flaw(passage.Line, "There are curly quotes");
}
