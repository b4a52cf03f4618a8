namespace DigitalHelperBot.Counting;

/// <summary>A week whose figures are frozen, and how many people it was about in all. People, not messages.</summary>
public sealed class FrozenWeek
{
    /// <summary><see cref="IsoWeek.Value"/>.</summary>
    public int Week { get; set; }
    public DateTimeOffset FrozenAt { get; set; }
    public int Asked { get; set; }
    public int NoAnswer { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }
}

/// <summary>How many people an article was shown to in a frozen week, and what they said of it.</summary>
public sealed class WeekArticle
{
    public int Week { get; set; }
    public required string ArticleId { get; set; }
    public int Shown { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }
}

/// <summary>How many people at a site asked in a frozen week, and what became of it.</summary>
public sealed class WeekSite
{
    public int Week { get; set; }

    /// <summary>Empty for people whose site is not known.</summary>
    public required string SiteId { get; set; }
    public int Asked { get; set; }
    public int NoAnswer { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }
}

/// <summary>How many people had a need in a frozen week.</summary>
public sealed class WeekNeed
{
    public int Week { get; set; }
    public long NeedId { get; set; }
    public int People { get; set; }
}
