namespace DigitalHelperBot.KnownProblems;

/// <summary>The verb of this slice's button.</summary>
public static class KnownProblemVerbs
{
    public const string SomethingElse = "not-this-problem";
}
