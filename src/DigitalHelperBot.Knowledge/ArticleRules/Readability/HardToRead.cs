using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class HardToRead()
    : ArticleRule("R4-warn", FindingLevel.Warn,
        "A reading age of 9 to 11 suits everyone",
        "Use shorter sentences and shorter words")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        ReadingGrade.Of(article.Sentences) is > 6 and <= 8 and var grade
            ? [new Flaw(article.Title.Line, string.Create(CultureInfo.InvariantCulture, $"The reading grade is {grade:0.0}, more than 6"))]
            : [];
}
