namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Whether a rare double is worse than a message that never comes.</summary>
public enum SendKind
{
    /// <summary>Someone waits for it. After a 502 or 504 it is sent again, at most twice: a double is harmless.</summary>
    Reply,

    /// <summary>Nobody waits for it. Once it may have arrived it is never sent again.</summary>
    Notice,
}
