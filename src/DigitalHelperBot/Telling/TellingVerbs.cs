namespace DigitalHelperBot.Telling;

/// <summary>The verbs of this slice's buttons.</summary>
internal static class TellingVerbs
{
    public const string Sorted = "sorted";
    public const string StillStuck = "still-stuck";
    public const string Steps = "told-steps";
}
