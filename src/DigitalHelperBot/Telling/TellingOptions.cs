namespace DigitalHelperBot.Telling;

public enum UkNation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

/// <summary>The <c>Telling</c> section: when people are told what they asked for is here, and how fast.</summary>
public sealed class TellingOptions
{
    public const string Section = "Telling";

    /// <summary>Nobody is told anything before this time of day, Europe/London.</summary>
    public TimeOnly From { get; set; } = new(8, 0);

    /// <summary>Nor from this time on.</summary>
    public TimeOnly Until { get; set; } = new(18, 0);

    /// <summary>Empty: Monday to Friday.</summary>
    public IList<DayOfWeek> WorkingDays { get; } = [];

    /// <summary>Whose bank holidays are left out.</summary>
    public UkNation Nation { get; set; } = UkNation.England;

    /// <summary>A file of bank holidays. Empty: the one that comes with the program.</summary>
    public string BankHolidaysFile { get; set; } = "";

    /// <summary>How many messages a second one running copy begins to send.</summary>
    public double PerSecond { get; set; } = 10;

    /// <summary>The wait before a message that certainly did not arrive is tried again. It doubles each time, up to an hour.</summary>
    public TimeSpan RepeatDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>True sends nothing. For a database that was put back from a backup, until somebody has looked.</summary>
    public bool Paused { get; set; }

    /// <summary>The code that the bot gives for <c>use this channel for IT</c>. Empty: it is confirmed in the console.</summary>
    public string ItChannelCode { get; set; } = "";

    internal IReadOnlyCollection<DayOfWeek> Days => WorkingDays.Count > 0
        ? [.. WorkingDays]
        : [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
}
