using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules.Library;

internal sealed class WholeStepIsLocal()
    : ArticleRule("K13", FindingLevel.Warn,
        "The step goes when the detail is empty, and the steps no longer fit together",
        "Give the placeholder a sentence of its own")
{
    public override IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library) =>
        from step in article.Steps
        where step.Sentences.All(s => s.Markdown.Contains("{{", StringComparison.Ordinal))
        select new Flaw(step.Line, "The step has no sentence without a local detail");
}
