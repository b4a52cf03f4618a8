using System.Text.RegularExpressions;

namespace DigitalHelperBot.Privacy.Masking;

internal static partial class EmailAddresses
{
    public static string Mask(string text) => text.Contains('@') ? Address().Replace(text, "[email]") : text;

    // Every repeat is bounded, so that the work is too.
    [GeneratedRegex(@"(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}_%+][\p{L}\p{N}._%+'’-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
