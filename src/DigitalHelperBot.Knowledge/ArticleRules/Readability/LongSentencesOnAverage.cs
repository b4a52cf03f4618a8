using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class LongSentencesOnAverage()
    : ArticleRule("R2", FindingLevel.Warn,
        "Short sentences are read by everyone",
        "Make the longest sentences shorter")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        article.Sentences.Average(s => s.Length) is > 15 and var mean
            ? [new Flaw(article.Title.Line, string.Create(CultureInfo.InvariantCulture, $"The sentences have {mean:0.0} words on average, more than 15"))]
            : [];
}
