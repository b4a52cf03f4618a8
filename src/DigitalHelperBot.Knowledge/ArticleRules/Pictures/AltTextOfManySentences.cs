using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Pictures;

internal sealed class AltTextOfManySentences()
    : ArticleRule("P2-many", FindingLevel.Warn,
        "One or two sentences are enough to follow the step",
        "Keep what the reader needs for this step")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from alt in article.Steps.Select(s => s.Step.Picture?.AltText).OfType<Passage>()
        let count = Sentences.Split(alt).Count
        where count > 2
        select new Flaw(alt.Line, $"The text of the picture has {count} sentences");
}
