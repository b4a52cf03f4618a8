namespace DigitalHelperBot.KnownProblems;

/// <summary>Something that is broken for many and that IT are at. Whoever asks about it is told so first.</summary>
public sealed class KnownProblem
{
    public long Id { get; set; }

    /// <summary>What people are told: IT's own words.</summary>
    public required string Says { get; set; }

    /// <summary>What questions about it have in them: a line for each way to put it, of which all words must be there.</summary>
    public required string About { get; set; }

    /// <summary>Where it is; empty for everywhere. People who are known to work elsewhere are not told.</summary>
    public required string Place { get; set; }
    public DateTimeOffset StartedAt { get; set; }
    public required string StartedBy { get; set; }

    /// <summary>When it ends by itself.</summary>
    public DateTimeOffset EndsAt { get; set; }

    /// <summary>When somebody in IT said that it is over; null while it runs, and when it ended by itself.</summary>
    public DateTimeOffset? StoppedAt { get; set; }
    public string? StoppedBy { get; set; }

    /// <summary>When those who had asked were told that it is over.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

/// <summary>Somebody who was told of a known problem, and is told once when it is over.</summary>
public sealed class ProblemAsker
{
    public long Id { get; set; }
    public long ProblemId { get; set; }
    public long PersonKey { get; set; }
    public long QuestionId { get; set; }
    public DateTimeOffset At { get; set; }
}
