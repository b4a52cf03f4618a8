namespace DigitalHelperBot.Telling;

/// <summary>One answer to a need, and the telling of everyone who had it.</summary>
public sealed class TellingRound
{
    public long NeedId { get; set; }

    /// <summary>From 1.</summary>
    public int Round { get; set; }

    /// <summary>The article that answers it; null when the answer is a signpost.</summary>
    public string? ArticleId { get; set; }

    /// <summary>IT's own words on where to go instead.</summary>
    public string? Signpost { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public required string StartedBy { get; set; }
}
