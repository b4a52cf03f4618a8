using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.KnownProblems;

/// <summary>IT know of what was asked about.</summary>
/// <param name="Notice">Whether the line on what is kept is below.</param>
public sealed record ProblemContent(long Question, string Says, bool Notice, string? Locale)
{
    public const string Kind = "known-problem";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, ProblemsJson.Default.ProblemContent));
}

/// <summary>It is over; sent to those who asked.</summary>
/// <param name="WasStopped">Somebody in IT said so; else its time has run out.</param>
internal sealed record ProblemOverContent(string Says, bool WasStopped)
{
    public const string Kind = "known-problem-over";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, ProblemsJson.Default.ProblemOverContent));
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ProblemContent))]
[JsonSerializable(typeof(ProblemOverContent))]
internal sealed partial class ProblemsJson : JsonSerializerContext;
