using System.Text.Json;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>What kind of thing happened. The app has one switch over these.</summary>
public enum TurnKind
{
    /// <summary>The person typed something.</summary>
    Message,

    /// <summary>The person changed a message that they sent before; <see cref="Turn.ActivityId"/> is that message's.</summary>
    EditedMessage,

    /// <summary>A picture or file with no words.</summary>
    AttachmentOnly,

    /// <summary>A button on a card, by either route.</summary>
    CardAction,

    /// <summary>A thumbs up or down on one of our messages, with or without words.</summary>
    Feedback,

    ReactionAdded,
    ReactionRemoved,

    /// <summary>The app was added, for a person, a chat or a team.</summary>
    Installed,
    Uninstalled,

    /// <summary>Members came; the bot itself may be among them.</summary>
    MembersAdded,

    /// <summary>An invoke that the product has no answer to: 501.</summary>
    UnknownInvoke,

    /// <summary>Any other event: taken with 200 and left alone.</summary>
    Other,
}

/// <summary>Where the conversation takes place.</summary>
public enum ConversationScope
{
    Personal,
    GroupChat,
    Channel,
}

/// <summary>How a card's button reached us.</summary>
public enum CardRoute
{
    /// <summary><c>Action.Execute</c>: the new card goes back in the HTTP response.</summary>
    Execute,

    /// <summary><c>Action.Submit</c>: a message with a value; the new card is sent as a message or an update.</summary>
    Submit,
}

/// <summary>A press of a card's button. Nothing in it is to be trusted: a person can edit it.</summary>
/// <param name="Verb">Execute: <c>value.action.verb</c>. Submit: <c>value.verb</c>.</param>
/// <param name="Data">Execute: <c>value.action.data</c>, inputs among it. Submit: <c>value</c>.</param>
public sealed record CardAction(string Verb, JsonElement Data, CardRoute Route);

/// <summary>A thumbs up or down.</summary>
/// <param name="Like">True for thumbs up.</param>
/// <param name="Text">What the person wrote with it, cleaned; empty when nothing.</param>
public sealed record MessageFeedback(bool Like, string Text);

/// <summary>One checked activity from Teams, in the terms that the app needs. Text is clean: NFC, no controls, no lone surrogates, no bidi or zero-width characters, limited in length.</summary>
public sealed record Turn
{
    public required TurnKind Kind { get; init; }

    /// <summary>The activity as it came, unknown fields kept.</summary>
    public required Activity Activity { get; init; }

    public required string ActivityId { get; init; }
    public required string TenantId { get; init; }
    public required string ConversationId { get; init; }

    /// <summary>Validated: equal to the token's <c>serviceurl</c> claim, on an allowed host.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The Entra object id where there is one, else the channel's id of the account.</summary>
    public required string PersonId { get; init; }

    public required ConversationScope Scope { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The words, mentions of the bot removed; empty for turns without words.</summary>
    public string Text { get; init; } = "";

    /// <summary>clientInfo's platform, for example <c>iOS</c>, <c>Android</c>, <c>Windows</c>, <c>Web</c>; null when not told.</summary>
    public string? Platform { get; init; }

    public CardAction? CardAction { get; init; }
    public MessageFeedback? Feedback { get; init; }

    /// <summary>For reactions: <c>like</c>, <c>heart</c>…</summary>
    public string? ReactionType { get; init; }

    /// <summary>The activity of ours that this one answers or reacts to, when told.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>True when the answers go back in this HTTP response.</summary>
    public bool ExpectReplies { get; init; }
}
