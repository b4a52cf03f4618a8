using System.Text.RegularExpressions;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Ids become file names, addresses and parts of cards, so they are held to letters that are safe in all of them.</summary>
public static partial class ArticleId
{
    /// <summary>The rule in words, for messages to writers.</summary>
    public const string Rule = "Use 1 to 80 small letters, digits and hyphens";

    public static bool IsValid(string id) => Shape().IsMatch(id) && !IsReservedName(id);

    /// <summary>Names that Windows keeps for devices: a file called <c>con.md</c> cannot be opened there.</summary>
    internal static bool IsReservedName(string name) => Reserved().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9-]{1,80}\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\A(con|prn|aux|nul|com\d|lpt\d)(\.|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
