using System.Globalization;

namespace DigitalHelperBot.Benchmarks;

internal static class CommandLine
{
    /// <summary>The value that follows an option's name.</summary>
    public static string Option(this string[] args, string name, string otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

    /// <summary>The same for a whole number.</summary>
    public static int Number(this string[] args, string name, int otherwise) =>
        int.Parse(args.Option(name, otherwise.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
}
