using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class TooManySteps()
    : ArticleRule("S3-many", FindingLevel.Fail,
        "Nobody finishes more than nine steps",
        "Make two articles")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from device in article.Article.Devices
        where device.Steps.Count > 9
        select new Flaw(device.Line, $"There are {device.Steps.Count} steps");
}
