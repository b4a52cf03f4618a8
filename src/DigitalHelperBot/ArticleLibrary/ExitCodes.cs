namespace DigitalHelperBot.ArticleLibrary;

/// <summary>What the verbs of this slice end with.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Findings = 1;
    public const int UsedWrongly = 2;
}
