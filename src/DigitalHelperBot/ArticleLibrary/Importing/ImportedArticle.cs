using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>An article that was made of another kind of document, before it is known whether it can be one of ours.</summary>
/// <param name="Source">The file and row or paragraph that it came from, as people are told.</param>
internal sealed record ImportedArticle(string Source, Article Article);

/// <summary>A piece of a document that cannot be read, and why.</summary>
internal sealed record Refusal(string Source, string Reason)
{
    public override string ToString() => $"{Source}: {Reason}";
}

/// <summary>What could be made of a document.</summary>
internal sealed record ImportReading(IReadOnlyList<ImportedArticle> Articles, IReadOnlyList<Refusal> Refusals);

/// <summary>What articles need and other documents do not say.</summary>
/// <param name="Category">Where articles go that name no category of ours.</param>
/// <param name="Today">From which the review date is counted.</param>
internal sealed record ImportDefaults(string Category, DateOnly Today)
{
    private const int ReviewAfterMonths = 6;

    // Stands in where a document does not say what people gain. It promises nothing, and articles check fails it until somebody writes one.
    public const string StandInBenefit = "Here are the steps.";

    /// <summary>An article with what is known, and what has to be said of every imported article.</summary>
    public Article Fill(string title, string? benefit, string? category, IEnumerable<string> phrasings, IReadOnlyList<DeviceSteps> devices) => new()
    {
        Id = Slug.Of(title),
        Title = new(title, 0),
        Benefit = new(benefit ?? StandInBenefit, 0),
        Category = new(category ?? Category, 0),
        Phrasings = [.. phrasings.Distinct(StringComparer.OrdinalIgnoreCase).Select(p => new Passage(p, 0))],
        ReviewOn = Today.AddMonths(ReviewAfterMonths),
        Checked = new("unverified", 0),
        Devices = devices,
    };
}
