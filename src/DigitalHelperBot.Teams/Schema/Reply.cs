namespace DigitalHelperBot.Teams.Schema;

/// <summary>One activity that goes to a person who waits for it. What it says is already JSON, so that the bytes that were stored are the bytes that are sent.</summary>
public sealed record Reply
{
    /// <summary>The app's key of it, given back in <see cref="IConversation.OnDeliveredAsync"/>.</summary>
    public required long Key { get; init; }

    public required ConversationReference To { get; init; }

    /// <summary>The activity's JSON, UTF-8.</summary>
    public required ReadOnlyMemory<byte> Activity { get; init; }

    /// <summary>The activity that this answers; null sends to the conversation.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>When set, this activity of ours is replaced instead.</summary>
    public string? UpdatesActivityId { get; init; }
}

/// <summary>What goes back in the HTTP response of an invoke.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON, UTF-8; empty for none.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Body);

/// <summary>What the app made of a turn. Everything that it promises is already stored.</summary>
public sealed record TurnResult
{
    public static TurnResult Nothing { get; } = new();

    public InvokeResponse? Invoke { get; init; }
    public IReadOnlyList<Reply> Replies { get; init; } = [];
}

/// <summary>How sending ended.</summary>
public enum DeliveryOutcome
{
    Delivered,

    /// <summary>The Connector said that this person or conversation can't be written to (403, 404).</summary>
    Unreachable,

    /// <summary>It may or may not have arrived: a timeout, a reset or a server error after the request was sent.</summary>
    Uncertain,

    /// <summary>It certainly did not arrive; it may be tried again later.</summary>
    Failed,
}

/// <param name="Outcome">How sending ended.</param>
/// <param name="ActivityId">The Connector's id of the new activity, when it gave one.</param>
public sealed record Delivery(DeliveryOutcome Outcome, string? ActivityId);
