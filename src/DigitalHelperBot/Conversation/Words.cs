namespace DigitalHelperBot.Conversation;

/// <summary>What is said when no slice can say anything.</summary>
internal static class Words
{
    public const string TurnFailed = "That did not work. Try again in a moment.";
    public const string TooMany = "That is a lot of messages at once, so I have stopped reading for now. Wait a minute, then ask me again.";
}
