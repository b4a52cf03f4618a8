using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.StepForm;

internal sealed class ManySteps()
    : ArticleRule("S3", FindingLevel.Warn,
        "After seven steps people have lost their place",
        "Join or drop steps, or make two articles")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from device in article.Article.Devices
        where device.Steps.Count is 8 or 9
        select new Flaw(device.Line, $"There are {device.Steps.Count} steps");
}
