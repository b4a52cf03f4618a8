namespace DigitalHelperBot.Teams;

/// <summary>How patiently and how fast the bot sends: <c>Teams:Outgoing</c>.</summary>
public sealed class OutgoingOptions
{
    /// <summary>How long one attempt may take, from its first byte to the whole response.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How often a send that certainly did not arrive is repeated.</summary>
    public int MaxRepeats { get; set; } = 4;

    /// <summary>The wait before the first repeat; it doubles, with jitter.</summary>
    public TimeSpan RepeatDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>No single wait is longer. A Retry-After beyond it ends the send as failed, to be tried again later.</summary>
    public TimeSpan MaxRepeatDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends under way at once, over all conversations.</summary>
    public int MaxInFlight { get; set; } = 200;

    /// <summary>Sends to one conversation in any stretch of time. Empty: Teams' published limits, 7 in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour.</summary>
    public IList<SendLimit> ConversationLimits { get; } = [];

    /// <summary>The longest that a send waits for its conversation's turn before it is given up as failed.</summary>
    public TimeSpan MaxLimitDelay { get; set; } = TimeSpan.FromSeconds(30);
}

/// <summary>At most so many sends in any stretch of so many seconds.</summary>
public sealed class SendLimit
{
    public int Sends { get; set; }
    public double Seconds { get; set; }

    /// <summary>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit: per bot and conversation.</summary>
    internal static IReadOnlyList<SendLimit> Published { get; } =
    [
        new() { Sends = 7, Seconds = 1 },
        new() { Sends = 8, Seconds = 2 },
        new() { Sends = 60, Seconds = 30 },
        new() { Sends = 1800, Seconds = 3600 },
    ];
}
