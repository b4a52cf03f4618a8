using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

/// <summary>Two phrasings of an article with (nearly) the same words teach the matcher nothing new.</summary>
internal sealed class PhrasingsTooAlike()
    : ArticleRule("K5", FindingLevel.Warn,
        "A copy with one word changed teaches the helper nothing",
        "Replace it with what another person would type")
{
    private const double Alike = 0.85;

    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library)
    {
        var phrasings = article.Phrasings;
        for (var i = 1; i < phrasings.Count; i++)
        {
            if (phrasings.Take(i).FirstOrDefault(earlier => earlier.IsLike(phrasings[i], Alike)) is { } twin)
            {
                yield return new Flaw(phrasings[i].Phrasing.Line, $"\"{phrasings[i].Phrasing}\" is nearly \"{twin.Phrasing}\" on line {twin.Phrasing.Line}");
            }
        }
    }
}
