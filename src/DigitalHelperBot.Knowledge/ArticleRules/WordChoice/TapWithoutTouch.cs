using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.WordChoice;

internal sealed class TapWithoutTouch()
    : ArticleRule("W7-tap", FindingLevel.Fail,
        "Only phones and tablets are tapped",
        "Write \"select\"")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from step in article.Steps
        where step.Device is Device.Windows or Device.Web
        from sentence in step.Sentences
        where sentence.LowerWords.Contains("tap") && !sentence.LowerWords.Contains("phone")
        select new Flaw(sentence.Line, "A step for a computer says \"tap\"");
}
