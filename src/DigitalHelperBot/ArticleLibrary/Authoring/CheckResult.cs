using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigitalHelperBot.ArticleLibrary.Authoring;

/// <summary>What publishing changes. Questions and needs stand as ids; their words are read when somebody looks, so that nothing is shown that was forgotten since.</summary>
/// <param name="Changes">Of the different wordings, those whose answer becomes another; the commonest first, at most <see cref="MostChanges"/>.</param>
/// <param name="Needs">Open needs that the article would meet.</param>
public sealed record CheckResult(IReadOnlyList<ChangedAnswer> Changes, IReadOnlyList<MetNeed> Needs)
{
    public const int MostChanges = 300;

    /// <summary>Questions that another article answers now and this one would answer; by that article.</summary>
    public IEnumerable<IGrouping<string, ChangedAnswer>> Taken() =>
        Changes.Where(c => c.Kind == AnswerChange.Taken).GroupBy(c => c.Before!, StringComparer.Ordinal).OrderByDescending(g => g.Sum(c => c.Times));

    public bool Takes => Changes.Any(c => c.Kind is AnswerChange.Taken or AnswerChange.Lost);

    public string ToJson() => JsonSerializer.Serialize(this, CheckResultJson.Default.CheckResult);

    public static CheckResult? FromJson(string? json) => json is null ? null : JsonSerializer.Deserialize(json, CheckResultJson.Default.CheckResult);
}

public enum AnswerChange
{
    /// <summary>Another article answered it; this one would.</summary>
    Taken = 0,

    /// <summary>No article answered it; this one would.</summary>
    Gained = 1,

    /// <summary>This article answered it and would not any more.</summary>
    Lost = 2,

    /// <summary>Something else: other offers, or another pair of articles.</summary>
    Other = 3,
}

/// <param name="Before">The article that answers now; null when none does.</param>
/// <param name="After">The article that would answer; null when none would.</param>
public sealed record ChangedAnswer(long QuestionId, int Times, AnswerChange Kind, string? Before, string? After);

/// <param name="Answered">Signals that would be answered with the article.</param>
/// <param name="Offered">Signals that would be offered it.</param>
public sealed record MetNeed(long NeedId, int Answered, int Offered, int Signals);

[JsonSerializable(typeof(CheckResult))]
internal sealed partial class CheckResultJson : JsonSerializerContext;
