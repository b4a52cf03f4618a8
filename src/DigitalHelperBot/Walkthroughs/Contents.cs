using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>The steps of an article, the given device first.</summary>
public sealed record WalkthroughContent(long Question, string Article, Device Device, bool Notice, string? Locale)
{
    public const string Kind = "walkthrough";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, WalkthroughJson.Default.WalkthroughContent));
}

/// <summary>What follows a press of That worked, Not sorted or I'm stuck here.</summary>
public sealed record WalkthroughEndContent(long Question, string Article, WalkthroughEnd End, Device Device, int? Step, string? Locale)
{
    public const string Kind = "walkthrough-end";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, WalkthroughJson.Default.WalkthroughEndContent));
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(WalkthroughContent))]
[JsonSerializable(typeof(WalkthroughEndContent))]
internal sealed partial class WalkthroughJson : JsonSerializerContext;
