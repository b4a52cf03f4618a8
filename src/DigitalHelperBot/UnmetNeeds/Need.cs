namespace DigitalHelperBot.UnmetNeeds;

public enum NeedState
{
    Heard = 0,
    BeingWorkedOn = 1,

    /// <summary>An article or a written signpost is there, and those who asked are told.</summary>
    Answered = 2,

    /// <summary>Somebody who was told said that it is sorted, and it has not come back.</summary>
    Confirmed = 3,

    /// <summary>Not IT's own; the signpost says where to turn.</summary>
    Signposted = 4,

    /// <summary>Part of another need now.</summary>
    Merged = 5,
}

/// <summary>What people need and no article gave them: signals about the same thing.</summary>
public sealed class Need
{
    public long Id { get; set; }

    /// <summary>In the askers' words, personal data masked, unless a person named it.</summary>
    public required string Title { get; set; }

    /// <summary>The signal whose words the title is; null when a person named the need or the words were forgotten.</summary>
    public long? TitleSignalId { get; set; }
    public DecidedBy NamedBy { get; set; }
    public NeedState State { get; set; }

    /// <summary>Somebody may be at risk, or data may be: never merged with another need by the program.</summary>
    public bool Urgent { get; set; }
    public string? ArticleId { get; set; }
    public string? Signpost { get; set; }

    /// <summary>How many times those who asked were told; 0 before the first.</summary>
    public int Round { get; set; }
    public DateTimeOffset FirstHeardAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public DateTimeOffset? ReopenedAt { get; set; }
    public int ReopenedCount { get; set; }
    public long? MergedInto { get; set; }
}
