namespace DigitalHelperBot.ArticleLibrary.Authoring;

public enum RevisionKind
{
    /// <summary>As it was when its history began.</summary>
    Found = 0,

    /// <summary>Published in the console.</summary>
    Published = 1,

    /// <summary>Somebody changed the file itself.</summary>
    OnDisk = 2,

    /// <summary>An upgrade of the program brought it.</summary>
    Upgrade = 3,

    /// <summary>Taken away in the console; the text is what was taken away.</summary>
    Removed = 4,
}

/// <summary>An article as it was published from then on, until the next.</summary>
public sealed class ArticleRevision
{
    public long Id { get; set; }
    public required string ArticleId { get; set; }
    public RevisionKind Kind { get; set; }

    /// <summary>The whole file.</summary>
    public required string Text { get; set; }

    /// <summary>Of the file's bytes: SHA-256, in capital hexadecimal; empty once it was taken away.</summary>
    public required string Hash { get; set; }
    public required string By { get; set; }
    public DateTimeOffset At { get; set; }

    /// <summary>For what was published in the console: who wrote it last, and who said that it was ready.</summary>
    public string? WrittenBy { get; set; }
    public string? ReadyBy { get; set; }
    public DateTimeOffset? ReadyAt { get; set; }

    /// <summary>Why it was published though other questions change their answer, or why it was taken away.</summary>
    public string? Reason { get; set; }
}
