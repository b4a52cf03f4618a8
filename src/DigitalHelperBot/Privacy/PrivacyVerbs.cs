namespace DigitalHelperBot.Privacy;

/// <summary>The verbs of this slice's buttons.</summary>
internal static class PrivacyVerbs
{
    public const string ShowMore = "held-more";
    public const string Forget = "forget-yes";
    public const string KeepAll = "forget-no";
}
