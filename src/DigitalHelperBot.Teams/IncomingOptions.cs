namespace DigitalHelperBot.Teams;

/// <summary>What the bot puts up with from outside: <c>Teams:Incoming</c>.</summary>
public sealed class IncomingOptions
{
    /// <summary>Turns that one person may take in a minute. Who goes above it is told so once, and then gets 429.</summary>
    public int TurnsPerPersonPerMinute { get; set; } = 30;

    /// <summary>In a personal chat, how long a person waits before the typing sign is shown.</summary>
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long a turn may take. Teams itself gives up after 10 to 15 seconds.</summary>
    public TimeSpan TurnDeadline { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Loopback origins, such as <c>http://localhost:56150</c>, of chat programs that may call without a token. Only in Development.</summary>
    public IList<string> LocalChatOrigins { get; } = [];
}
