namespace DigitalHelperBot.Sites.Workplaces;

/// <summary>The verbs of this slice's buttons.</summary>
internal static class WorkplaceVerbs
{
    public const string Find = "site-find";
    public const string Pick = "site-pick";
    public const string NotNow = "site-not-now";
}
