namespace DigitalHelperBot.UnmetNeeds;

public enum NeedEventKind
{
    New = 0,
    Reopened = 1,
    Answered = 2,
}

public enum NeedEventState
{
    Waiting = 0,

    /// <summary>Refused too often or for too long: listed, not sent again by itself.</summary>
    GivenUp = 1,
}

/// <summary>Something that another system is to be told about a need. It holds no words: they are read when it is sent. Deleted when it is delivered.</summary>
public sealed class NeedEvent
{
    /// <summary>Also the idempotency key that the other system gets.</summary>
    public long Id { get; set; }
    public long NeedId { get; set; }
    public NeedEventKind Kind { get; set; }
    public DateTimeOffset At { get; set; }
    public NeedEventState State { get; set; }
    public int Attempts { get; set; }

    /// <summary>Not sent before then; while it is being sent, when another instance may take it over.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Why the last attempt failed, for IT.</summary>
    public string? LastFault { get; set; }
}
