namespace DigitalHelperBot.UnmetNeeds;

public enum NeedChangeKind
{
    Started = 0,
    Renamed = 1,
    BeingWorkedOn = 2,
    Answered = 3,
    Signposted = 4,
    Confirmed = 5,
    Reopened = 6,
    Merged = 7,
    Split = 8,
    SignalMoved = 9,
    Undone = 10,
    HeardInPerson = 11,
    SentAgain = 12,
}

/// <summary>One line of a need's history: who changed what, when and why, and what it takes to undo it.</summary>
public sealed class NeedChange
{
    public long Id { get; set; }
    public long NeedId { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>Who in IT; null when the program or those who asked brought it about.</summary>
    public string? By { get; set; }
    public NeedChangeKind Kind { get; set; }
    public string? Why { get; set; }

    /// <summary>JSON with ids and states, never words; null when it cannot be undone, or was.</summary>
    public string? Undo { get; set; }
}
