using System.Globalization;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Readability;

internal sealed class VeryHardToRead()
    : ArticleRule("R4", FindingLevel.Fail,
        "Our readers include tired, hurried people and people new to English",
        "Use shorter sentences and shorter words")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        ReadingGrade.Of(article.Sentences) is > 8 and var grade
            ? [new Flaw(article.Title.Line, string.Create(CultureInfo.InvariantCulture, $"The reading grade is {grade:0.0}, more than 8"))]
            : [];
}
