namespace DigitalHelperBot.Benchmarks;

internal static class CommandLine
{
    /// <summary>The value that follows an option's name.</summary>
    public static string Option(this string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;
}
