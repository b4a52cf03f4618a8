using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class LongParagraph()
    : ArticleRule("R3", FindingLevel.Warn,
        "A block of text is skipped",
        "Cut it to three sentences, or make two bullets")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from passage in article.Passages
        let count = Sentences.Split(passage).Count
        where count > 3
        select new Flaw(passage.Line, $"The paragraph has {count} sentences");
}
