namespace DigitalHelperBot.Conversation;

/// <summary>The one sentence that is said when nothing else can be.</summary>
internal static class Words
{
    public const string TurnFailed = "That did not work. Try again in a moment.";
}
