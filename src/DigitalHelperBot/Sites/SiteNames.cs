using System.Globalization;
using System.Text;

namespace DigitalHelperBot.Sites;

/// <summary>Names of places as people type them.</summary>
internal static class SiteNames
{
    /// <summary>Small letters and digits without accents, single spaces, and no "the": what two spellings of one name have in common.</summary>
    public static string Plain(string name) => string.Join(' ', Words(name));

    public static IReadOnlyList<string> Words(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                plain.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(' ');
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word != "the")];
    }
}
