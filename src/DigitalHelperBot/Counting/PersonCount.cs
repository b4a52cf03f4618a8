namespace DigitalHelperBot.Counting;

/// <summary>One person counted once for one thing in one week. The rows of a week go when it is frozen; then only numbers are left.</summary>
public sealed class PersonCount
{
    /// <summary><see cref="IsoWeek.Value"/>.</summary>
    public int Week { get; set; }

    /// <summary>Where the person works; empty when that is not known.</summary>
    public required string SiteId { get; set; }

    /// <summary>What is counted, as <see cref="Subject"/> writes it.</summary>
    public required string Subject { get; set; }
    public long PersonKey { get; set; }
}
