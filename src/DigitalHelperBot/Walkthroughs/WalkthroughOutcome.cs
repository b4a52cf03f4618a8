using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Walkthroughs;

public enum WalkthroughEnd
{
    Worked = 0,
    NotSorted = 1,
    Stuck = 2,
}

/// <summary>One press of That worked, Not sorted or I'm stuck here.</summary>
public sealed class WalkthroughOutcome
{
    public long Id { get; set; }
    public long QuestionId { get; set; }
    public long? PersonKey { get; set; }
    public required string ArticleId { get; set; }
    public WalkthroughEnd End { get; set; }
    public Device Device { get; set; }

    /// <summary>For Stuck: the step, from 1.</summary>
    public int? Step { get; set; }
    public DateTimeOffset At { get; set; }
}
