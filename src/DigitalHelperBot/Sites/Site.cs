namespace DigitalHelperBot.Sites;

/// <summary>One of the places where people work.</summary>
public sealed class Site
{
    /// <summary>The organisation's own id for it. Other rows carry it; it never changes.</summary>
    public required string Code { get; set; }
    public required string Name { get; set; }

    /// <summary>What else people call it, separated by <c>;</c>. Empty for none.</summary>
    public string OtherNames { get; set; } = "";

    /// <summary>How many people work there.</summary>
    public int People { get; set; }
    public string Address { get; set; } = "";

    /// <summary>Such as <c>care home</c> or <c>depot</c>. Sites of one kind are compared with each other.</summary>
    public string KindOfWork { get; set; } = "";

    /// <summary>Nobody works there any more. What was counted for it stays; it is neither offered nor visited.</summary>
    public bool Closed { get; set; }
    public DateTimeOffset AddedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Its name, and what else it is called.</summary>
    internal IEnumerable<string> Names => OtherNames.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(Name);
}

/// <summary>A file of sites that was read into the table.</summary>
public sealed class SiteFileRead
{
    /// <summary>SHA-256 of its bytes, so that one file is read in once and what was changed in the console since stays.</summary>
    public required string Hash { get; set; }
    public DateTimeOffset At { get; set; }
    public int Sites { get; set; }
}
