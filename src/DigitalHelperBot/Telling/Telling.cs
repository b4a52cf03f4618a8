namespace DigitalHelperBot.Telling;

public enum TellingState
{
    /// <summary>Sent once it is due.</summary>
    Waiting = 0,

    /// <summary>An instance has begun to send it. Found without one that lives, it is <see cref="Uncertain"/>.</summary>
    Sending = 1,

    Told = 2,

    /// <summary>May or may not have arrived. Never sent again by itself.</summary>
    Uncertain = 3,

    /// <summary>Teams says that they can't be written to, or it never went through. Sent when they next write.</summary>
    Unreachable = 4,

    /// <summary>The person asked not to be told.</summary>
    Stopped = 5,

    /// <summary>A later round of the same need took its place before it was sent, or the person got the same by another need that is part of this one now.</summary>
    Overtaken = 6,
}

/// <summary>What the person said became of it. Silence is <see cref="None"/>, for ever.</summary>
public enum TellingResult
{
    None = 0,
    Sorted = 1,
    Stuck = 2,
}

/// <summary>One message that nobody is waiting for: what it says, to whom, and how far it got. A need's round has one for each person, and one for each thread where it was asked.</summary>
public sealed class Telling
{
    public long Id { get; set; }

    /// <summary><c>need</c>, or the kind of content of another slice.</summary>
    public required string Kind { get; set; }

    /// <summary>Other kinds: that slice's JSON. A need's is drawn from this row and its round.</summary>
    public string? Content { get; set; }

    /// <summary>Other kinds: a name that no second message may have.</summary>
    public string? Once { get; set; }
    public long? NeedId { get; set; }
    public int? Round { get; set; }

    /// <summary>Goes to this person's own chat; null for a thread or another conversation, and once the person is forgotten.</summary>
    public long? PersonKey { get; set; }

    /// <summary>A thread or another conversation. A person's own chat stands in their people row alone.</summary>
    public string? ServiceUrl { get; set; }
    public string? TenantId { get; set; }
    public string? ConversationId { get; set; }
    public string? BotId { get; set; }

    /// <summary>The question that was asked first; its buttons' key.</summary>
    public long? QuestionId { get; set; }
    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>What they asked, masked.</summary>
    public string? Words { get; set; }

    /// <summary>They said "Don't tell me" when they asked.</summary>
    public bool Quiet { get; set; }
    public TellingState State { get; set; }
    public TellingResult Result { get; set; }
    public DateTimeOffset? ResultAt { get; set; }
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Goes out of hours too: the person is there.</summary>
    public bool AnyTime { get; set; }
    public int Attempts { get; set; }

    /// <summary>The instance that sends it or was the last to, and while it does, until when it is known to live.</summary>
    public string? ClaimedBy { get; set; }
    public DateTimeOffset? ClaimedUntil { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>The Connector's id of the message.</summary>
    public string? ActivityId { get; set; }
}
