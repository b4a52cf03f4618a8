namespace DigitalHelperBot.ArticleLibrary.Authoring;

public enum DraftState
{
    /// <summary>Somebody is writing.</summary>
    Draft = 0,

    /// <summary>Its writer is done; a publisher looks at it.</summary>
    Ready = 1,
}

/// <summary>What an article may become. One an article, for everybody who writes.</summary>
public sealed class ArticleDraft
{
    public long Id { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>For lists; what the text says, or the id while it says none.</summary>
    public required string Title { get; set; }

    /// <summary>The article's file: Markdown, which need not be right yet.</summary>
    public required string Text { get; set; }

    /// <summary>What was typed into the form, as JSON; null when the Markdown was written by itself.</summary>
    public string? Form { get; set; }

    public DraftState State { get; set; }

    /// <summary>Goes up by one with each change. Whoever saves says which one they saw.</summary>
    public int Revision { get; set; }

    /// <summary>SHA-256 of the published file that the draft is to replace, in capital hexadecimal; null when there was none.</summary>
    public string? BasedOn { get; set; }

    /// <summary>The need that it is written for.</summary>
    public long? NeedId { get; set; }
    public required string StartedBy { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public required string ChangedBy { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public string? ReadyBy { get; set; }
    public DateTimeOffset? ReadyAt { get; set; }
}
