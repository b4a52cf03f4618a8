using System.Text.RegularExpressions;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Pictures;

internal sealed partial class AltTextSaysPicture()
    : ArticleRule("P3", FindingLevel.Fail,
        "People are told already that it is a picture",
        "Start with what it shows")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from alt in article.Steps.Select(s => s.Step.Picture?.AltText).OfType<Passage>()
        where Opening().IsMatch(alt)
        select new Flaw(alt.Line, "The text of the picture says that it is a picture");

    [GeneratedRegex(@"^(an? |the )?(image|picture|photo|screenshot|screen shot|icon|graphic|drawing) of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
