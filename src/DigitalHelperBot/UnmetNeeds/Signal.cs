using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.UnmetNeeds;

public enum SignalKind
{
    NoAnswer = 0,
    NoneOfThese = 1,
    NotSorted = 2,
    StuckAtStep = 3,
    ToldIt = 4,
    ThumbsDown = 5,
    HeardInPerson = 6,
}

/// <summary>Who decided a thing. The program never overrules a person.</summary>
public enum DecidedBy
{
    Program = 0,
    Person = 1,
}

/// <summary>One sign of an unmet need.</summary>
public sealed class Signal
{
    public long Id { get; set; }
    public long? QuestionId { get; set; }
    public long? PersonKey { get; set; }
    public SignalKind Kind { get; set; }

    /// <summary>The need in the person's words, personal data masked.</summary>
    public required string Text { get; set; }

    /// <summary>The detail that the person added afterwards, masked.</summary>
    public string? Detail { get; set; }
    public string? ArticleId { get; set; }
    public Device? Device { get; set; }
    public int? Step { get; set; }

    /// <summary>Where the person works, or where IT heard it; null when that is not known.</summary>
    public string? SiteId { get; set; }

    /// <summary>The person asked not to be told when this need is met.</summary>
    public bool Quiet { get; set; }

    /// <summary>Null only for signs from before needs were kept; they are placed at the next start.</summary>
    public long? NeedId { get; set; }
    public DecidedBy PlacedBy { get; set; }
    public DateTimeOffset At { get; set; }
}
