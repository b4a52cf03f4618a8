using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>One page of what is held about a person. It holds their words, so the rows that carry it carry their key.</summary>
internal sealed record HeldContent(int Skipped, int Total, IReadOnlyList<HeldPart> Parts, string? Locale)
{
    public const string Kind = "held";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, PrivacyJson.Default.HeldContent));
}

/// <summary>Rows of one table.</summary>
internal sealed record HeldPart(string Table, int Total, IReadOnlyList<IReadOnlyList<HeldValue>> Rows);

/// <param name="Value">As it is stored: text, or a number in digits.</param>
internal sealed record HeldValue(string Column, ShownAs As, string Value);

/// <summary>"Are you sure?"</summary>
/// <param name="AskedAt">Unix seconds.</param>
internal sealed record ForgetContent(long AskedAt, string? Locale)
{
    public const string Kind = "forget";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, PrivacyJson.Default.ForgetContent));
}

/// <summary>A sentence of this slice.</summary>
internal sealed record OwnDataSaid(OwnDataSentence Sentence, string? Locale)
{
    public const string Kind = "own-data-said";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, PrivacyJson.Default.OwnDataSaid));
}

internal enum OwnDataSentence
{
    OnlyInOwnChat = 0,
    Forgotten = 1,
    NothingForgotten = 2,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HeldContent))]
[JsonSerializable(typeof(ForgetContent))]
[JsonSerializable(typeof(OwnDataSaid))]
internal sealed partial class PrivacyJson : JsonSerializerContext;
