namespace DigitalHelperBot.Asking;

/// <summary>The verbs of this slice's buttons.</summary>
internal static class AskingVerbs
{
    public const string Choose = "choose";
    public const string None = "none-of-these";
    public const string Detail = "add-detail";
    public const string DontTell = "dont-tell";
    public const string Topics = "topics";
    public const string SomethingElse = "something-else";
}
