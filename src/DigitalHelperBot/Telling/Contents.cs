using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Telling;

/// <summary>"You asked about … It's here now", with the article's steps or IT's signpost.</summary>
/// <param name="Id">The telling; for a thread, the question whose buttons the steps have.</param>
/// <param name="Words">What was asked, masked.</param>
/// <param name="InThread">Names nobody, and asks nobody how it went.</param>
internal sealed record ToldContent(long Id, string? Article, string? Signpost, string Words, DateTimeOffset AskedAt, Device Device, bool InThread, string? Locale)
{
    public const string Kind = "told";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, TellingJson.Default.ToldContent));
}

/// <summary>What follows a press of Sorted or Still stuck.</summary>
internal sealed record ToldEndContent(TellingResult Result, string? Locale)
{
    public const string Kind = "told-end";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, TellingJson.Default.ToldEndContent));
}

/// <summary>A sentence or two and nothing to press.</summary>
/// <param name="About">The code or the place that the sentence names.</param>
internal sealed record TellingSaidContent(TellingSentence Sentence, string? Locale, string? About = null)
{
    public const string Kind = "telling-said";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, TellingJson.Default.TellingSaidContent));
}

internal enum TellingSentence
{
    Stopped = 0,
    WillTellAgain = 1,
    NotYours = 2,
    TooOld = 3,
    ArticleGone = 4,
    ItChannelOffered = 5,
    ItChannelIsThis = 6,
    ItChannelNotHere = 7,
    OnlyIt = 8,
    Heard = 9,
    HeardNowhereKnown = 10,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ToldContent))]
[JsonSerializable(typeof(ToldEndContent))]
[JsonSerializable(typeof(TellingSaidContent))]
internal sealed partial class TellingJson : JsonSerializerContext;
