using System.Text.RegularExpressions;

namespace DigitalHelperBot.Privacy.Masking;

/// <summary>National Insurance numbers: two letters, six digits, a letter from A to D. The prefix rules are HMRC's (National Insurance Manual NIM39110).</summary>
internal static partial class NiNumbers
{
    public static string Mask(string text) => Number().Replace(text, "[NI number]");

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}])
        (?!BG|GB|KN|NK|NT|TN|ZZ)
        [A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]
        (?:[\ -]?[0-9]{2}){3}
        [\ -]?[A-D]
        (?![\p{L}\p{N}])
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();
}
