namespace DigitalHelperBot.Walkthroughs;

/// <summary>The verbs of this slice's buttons.</summary>
internal static class WalkthroughVerbs
{
    public const string Steps = "steps";
    public const string Worked = "worked";
    public const string NotSorted = "not-sorted";
    public const string Stuck = "stuck";
    public const string TellIt = "tell-it";
}
