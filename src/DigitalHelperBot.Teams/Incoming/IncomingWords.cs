namespace DigitalHelperBot.Teams.Incoming;

/// <summary>The sentences that the edge itself shows to people. The app supplies them.</summary>
public sealed class IncomingWords
{
    /// <summary>Shown under a card when a press of its button could not be handled.</summary>
    public string TurnFailed { get; set; } = "";

    /// <summary>Said once to a person who writes faster than <see cref="IncomingOptions.TurnsPerPersonPerMinute"/> allows.</summary>
    public string TooMany { get; set; } = "";
}
