namespace DigitalHelperBot.Counting;

/// <summary>A week whose figures are frozen, and how many people it was about in all. People, not messages.</summary>
public sealed class FrozenWeek
{
    /// <summary><see cref="IsoWeek.Value"/>.</summary>
    public int Week { get; set; }
    public DateTimeOffset FrozenAt { get; set; }
    public int Asked { get; set; }
    public int NoAnswer { get; set; }

    /// <summary>Said that it worked, whenever they had asked.</summary>
    public int Confirmed { get; set; }

    /// <summary>Said that it is not sorted, or where they were stuck.</summary>
    public int NotSorted { get; set; }

    /// <summary>Asked, and said neither. Silence is never taken for success.</summary>
    public int Unknown { get; set; }

    /// <summary>Gave a sign of a need that nothing met: no answer, not sorted, stuck, told to IT, or heard on a visit.</summary>
    public int Needing { get; set; }

    /// <summary>How often a poster's code was scanned. Nobody knows by how many.</summary>
    public int Scans { get; set; }

    /// <summary>So few asked that no site's figure can be shown for the week, noughts included.</summary>
    public bool AskedWithheld { get; set; }

    /// <inheritdoc cref="AskedWithheld"/>
    public bool NeedingWithheld { get; set; }

    /// <inheritdoc cref="AskedWithheld"/>
    public bool ScansWithheld { get; set; }
}

/// <summary>How many people an article was shown to in a frozen week, and what they said of it.</summary>
public sealed class WeekArticle
{
    public int Week { get; set; }
    public required string ArticleId { get; set; }
    public int Shown { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }

    /// <summary>How often its code on posters was scanned.</summary>
    public int Scans { get; set; }
}

/// <summary>How many people were stuck at a step of an article in a frozen week.</summary>
public sealed class WeekStep
{
    public int Week { get; set; }
    public required string ArticleId { get; set; }

    /// <summary>The number that <see cref="Knowledge.Articles.Device"/> has.</summary>
    public int Device { get; set; }

    /// <summary>From 1.</summary>
    public int Step { get; set; }
    public int Stuck { get; set; }
}

/// <summary>
/// How many people at a site asked in a frozen week, and what became of it. Each person is at one site, so that sites add up to the organisation.
/// Not to be shown: what may be shown is in <see cref="SiteFigures"/>.
/// </summary>
public sealed class WeekSite
{
    public int Week { get; set; }

    /// <summary>Empty for people whose site is not known.</summary>
    public required string SiteId { get; set; }
    public int Asked { get; set; }
    public int NoAnswer { get; set; }
    public int Confirmed { get; set; }
    public int NotSorted { get; set; }

    /// <summary>Gave a sign of a need that nothing met.</summary>
    public int Needing { get; set; }

    /// <summary>How often a poster's code was scanned there.</summary>
    public int Scans { get; set; }

    /// <summary>How many asked is not told yet; it is told together with later weeks.</summary>
    public bool AskedHeld { get; set; }

    /// <inheritdoc cref="AskedHeld"/>
    public bool NeedingHeld { get; set; }

    /// <inheritdoc cref="AskedHeld"/>
    public bool ScansHeld { get; set; }
}

/// <summary>How many people had a need in a frozen week, with what had been merged into it by then.</summary>
public sealed class WeekNeed
{
    public int Week { get; set; }
    public long NeedId { get; set; }
    public int People { get; set; }
}
