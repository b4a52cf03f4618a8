using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Pictures;

internal sealed class LongAltText()
    : ArticleRule("P2", FindingLevel.Fail,
        "It is read out in one go",
        "Say in under 125 characters what the picture tells")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from alt in article.Steps.Select(s => s.Step.Picture?.AltText).OfType<Passage>()
        where alt.Text.Length >= 125
        select new Flaw(alt.Line, $"The text of the picture has {alt.Text.Length} characters");
}
