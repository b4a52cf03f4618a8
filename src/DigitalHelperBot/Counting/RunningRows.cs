namespace DigitalHelperBot.Counting;

/// <summary>
/// What a person has been counted for in a week that is not frozen: one row for the person, where the article is empty, and one for each article.
/// It says what the numbers hold of them already, so that nobody counts twice. The rows of a week go when it is frozen; then only numbers are left.
/// </summary>
public sealed class PersonWeek
{
    /// <summary><see cref="IsoWeek.Value"/>.</summary>
    public int Week { get; set; }
    public long PersonKey { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>Where the person works, as it was known last; empty when it is not, and in rows of articles.</summary>
    public required string SiteId { get; set; }
    public Marks Marks { get; set; }

    /// <summary>How it stood before the last change.</summary>
    public required string WasSite { get; set; }

    /// <inheritdoc cref="WasSite"/>
    public Marks WasMarks { get; set; }

    /// <summary>Names the last change, so that what it adds to the numbers is added once.</summary>
    public long Change { get; set; }
}

/// <summary>How many people an article was shown to so far in a week that is not frozen, and what they said of it. Figures are sums over the writers; a row of one may be below nought.</summary>
public sealed class RunningArticle
{
    public int Week { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>The running program that counted. No two touch one row, so none waits for another.</summary>
    public long Writer { get; set; }
    public int Shown { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }
}

/// <summary>How many people at a site asked so far, and what became of it. Each person is at one site.</summary>
/// <inheritdoc cref="RunningArticle"/>
public sealed class RunningSite
{
    public int Week { get; set; }

    /// <summary>Empty for people whose site is not known.</summary>
    public required string SiteId { get; set; }
    public long Writer { get; set; }
    public int Asked { get; set; }
    public int NoAnswer { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }

    /// <summary>Asked, and said neither. Silence is never taken for success.</summary>
    public int Unknown { get; set; }
    public int Needing { get; set; }
}

/// <summary>How many people have had a need so far. A part of a merged need has its own row.</summary>
/// <inheritdoc cref="RunningArticle"/>
public sealed class RunningNeed
{
    public int Week { get; set; }
    public long NeedId { get; set; }
    public long Writer { get; set; }
    public int People { get; set; }
}
