using System.Text.Json;
using System.Text.Json.Serialization;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Asking;

/// <summary>Up to three articles to choose from.</summary>
internal sealed record OfferContent(long Question, IReadOnlyList<string> Articles, bool Notice, string? Locale)
{
    public const string Kind = "offer";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.OfferContent));
}

/// <summary>A question back: which of these is it about?</summary>
internal sealed record AskBackContent(long Question, IReadOnlyList<string> Categories, bool Notice, string? Locale)
{
    public const string Kind = "ask-back";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.AskBackContent));
}

/// <summary>No article answers it; IT can see it. Carries the question, masked, to show that it was understood.</summary>
internal sealed record NoAnswerContent(long Question, string Text, IReadOnlyList<string> Nearest, bool Notice, string? Locale)
{
    public const string Kind = "no-answer";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.NoAnswerContent));
}

/// <summary>All topics, or those of one category. A question of 0 means that nobody asked anything: the person looks round.</summary>
internal sealed record TopicsContent(long Question, string? Category, bool Notice, string? Locale)
{
    public const string Kind = "topics";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.TopicsContent));
}

/// <summary>The first thing that a person, chat or team sees.</summary>
internal sealed record WelcomeContent(bool Team, string? Locale)
{
    public const string Kind = "welcome";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.WelcomeContent));
}

/// <summary>A person's open questions, the newest first.</summary>
/// <param name="Older">How many more there are.</param>
internal sealed record MyQuestionsContent(IReadOnlyList<MyQuestion> Questions, int Older, string? Locale)
{
    public const string Kind = "my-questions";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.MyQuestionsContent));
}

/// <param name="Day">When it was asked, in words.</param>
internal sealed record MyQuestion(long Question, string Words, string Day, NeedState State, string? Article, string? Signpost);

/// <summary>One or two sentences and nothing to press.</summary>
internal sealed record SaidContent(Sentence Sentence, bool Notice, string? Locale, TalkKind Talk = TalkKind.None)
{
    public const string Kind = "said";

    public ReplyContent ToReply() => new(Kind, JsonSerializer.Serialize(this, AskingJson.Default.SaidContent));
}

/// <summary>The plain sentences that the bot can say.</summary>
internal enum Sentence
{
    SmallTalk = 0,
    NoPictures = 1,
    NotYours = 2,
    CardTooOld = 3,
    CouldNotSave = 4,
    ArticleGone = 5,
    DetailKept = 6,
    DetailEmpty = 7,
    SomethingElse = 8,
    WontTell = 9,
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(OfferContent))]
[JsonSerializable(typeof(AskBackContent))]
[JsonSerializable(typeof(NoAnswerContent))]
[JsonSerializable(typeof(TopicsContent))]
[JsonSerializable(typeof(WelcomeContent))]
[JsonSerializable(typeof(MyQuestionsContent))]
[JsonSerializable(typeof(SaidContent))]
internal sealed partial class AskingJson : JsonSerializerContext;
