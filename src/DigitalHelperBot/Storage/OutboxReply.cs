namespace DigitalHelperBot.Storage;

public enum OutboxState
{
    Waiting = 0,

    /// <summary>Refused for ever, or older than a day when found: listed, not sent.</summary>
    NotSent = 1,

    /// <summary>May or may not have arrived.</summary>
    Uncertain = 2,
}

/// <summary>A reply that was promised. Deleted when it is delivered.</summary>
public sealed class OutboxReply
{
    public long Key { get; set; }
    public long TurnId { get; set; }
    public long? PersonKey { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public OutboxState State { get; set; }

    /// <summary>Until then an instance is busy sending it.</summary>
    public DateTimeOffset ClaimedUntil { get; set; }
    public int Attempts { get; set; }
    public required string ServiceUrl { get; set; }
    public required string TenantId { get; set; }
    public required string ConversationId { get; set; }
    public required string BotId { get; set; }
    public string? ReplyToId { get; set; }
    public string? UpdatesActivityId { get; set; }
    public required string ContentKind { get; set; }
    public required string ContentData { get; set; }
}
