using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>One rule that an article is held to.</summary>
/// <param name="id">Its id: a letter for the group (R readability, V talking to the person, W words, S steps, L layout, P pictures, M messages, K the library as a whole) and a number.</param>
/// <param name="level">Its level as shipped; an organisation can choose another.</param>
/// <param name="why">Why it matters to the reader.</param>
/// <param name="fix">What the writer can do.</param>
internal abstract class ArticleRule(string id, FindingLevel level, string why, string fix)
{
    public string Id { get; } = id;

    public FindingLevel Level { get; } = level;

    public string Why { get; } = why;

    public string Fix { get; } = fix;

    /// <summary>Where the article breaks the rule.</summary>
    public abstract IEnumerable<Flaw> Check(CheckedArticle article, CheckedLibrary library);
}

/// <summary>A place that breaks a rule.</summary>
/// <param name="Line">1-based line of the article's file.</param>
/// <param name="Message">What is wrong there.</param>
/// <param name="Fix">What to do, where that is more exact than the rule's own advice.</param>
internal readonly record struct Flaw(int Line, string Message, string? Fix = null);

/// <summary>A rule as people and other programs may know it.</summary>
/// <param name="Level">As shipped.</param>
public sealed record RuleSummary(string Id, FindingLevel Level, string Why, string Fix);
