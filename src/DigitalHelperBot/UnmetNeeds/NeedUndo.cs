using System.Text.Json;
using System.Text.Json.Serialization;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What it takes to undo a change: ids and states. Words of people are not in it; a name that IT gave is.</summary>
internal sealed record NeedUndo(NeedBefore? Need, IReadOnlyList<SignalBefore>? Signals)
{
    public string ToJson() => JsonSerializer.Serialize(this, NeedUndoJson.Default.NeedUndo);

    public static NeedUndo Of(string json) => JsonSerializer.Deserialize(json, NeedUndoJson.Default.NeedUndo)!;
}

/// <summary>A need as it was, and the state that it was brought into: undone only while it still is in that.</summary>
internal sealed record NeedBefore(NeedState State, long? MergedInto, DecidedBy NamedBy, string? GivenTitle, long? TitleSignalId, NeedState StateAfter);

/// <summary>Where a signal was, and where it was put.</summary>
internal sealed record SignalBefore(long Id, long NeedId, DecidedBy PlacedBy, long MovedTo);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(NeedUndo))]
internal sealed partial class NeedUndoJson : JsonSerializerContext;
