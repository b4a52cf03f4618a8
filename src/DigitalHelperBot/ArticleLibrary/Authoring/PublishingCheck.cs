namespace DigitalHelperBot.ArticleLibrary.Authoring;

public enum CheckState
{
    Running = 0,
    Done = 1,
    Cancelled = 2,
    Failed = 3,
}

/// <summary>A look at what publishing a draft would change. Holds ids and numbers, never anybody's words.</summary>
public sealed class PublishingCheck
{
    public long Id { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>Of the draft that was looked at.</summary>
    public int? DraftRevision { get; set; }
    public CheckState State { get; set; }
    public required string StartedBy { get; set; }
    public DateTimeOffset StartedAt { get; set; }

    /// <summary>Last sign of life while it runs, then when it ended.</summary>
    public DateTimeOffset SeenAt { get; set; }
    public int WordingsDone { get; set; }
    public int WordingsInAll { get; set; }

    /// <summary>What was found, as JSON.</summary>
    public string? Result { get; set; }
}
