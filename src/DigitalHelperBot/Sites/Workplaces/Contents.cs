using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>"Where do you work?"</summary>
internal sealed record AskSiteContent(string? Locale)
{
    public const string Kind = "ask-site";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, WorkplacesJson.Default.AskSiteContent));
}

/// <summary>The sites that may be meant.</summary>
internal sealed record SiteChoicesContent(IReadOnlyList<string> Codes, string? Locale)
{
    public const string Kind = "site-choices";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, WorkplacesJson.Default.SiteChoicesContent));
}

/// <summary>A sentence or two and nothing to press.</summary>
/// <param name="Code">The site that the sentence names.</param>
internal sealed record SiteSaidContent(SiteSentence Sentence, string? Code, string? Locale)
{
    public const string Kind = "site-said";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, WorkplacesJson.Default.SiteSaidContent));
}

internal enum SiteSentence
{
    Kept = 0,
    NotNow = 1,
    NotKnown = 2,
    TypeFirst = 3,
    OnlyInOwnChat = 4,
    Forgotten = 5,
    StaysAsItIs = 6,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(AskSiteContent))]
[JsonSerializable(typeof(SiteChoicesContent))]
[JsonSerializable(typeof(SiteSaidContent))]
internal sealed partial class WorkplacesJson : JsonSerializerContext;
