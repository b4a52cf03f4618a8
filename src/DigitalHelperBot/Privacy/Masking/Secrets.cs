using System.Buffers;
using System.Text.RegularExpressions;

namespace DigitalHelperBot.Privacy.Masking;

/// <summary>Passwords, PINs and door codes that a person gives away: "my password is Hunter2!". The words stay, the secret goes.</summary>
internal static partial class Secrets
{
    private static readonly SearchValues<string> Telltales = SearchValues.Create(["pass", "pw", "pin", "code"], StringComparison.OrdinalIgnoreCase);

    public static string Mask(string text)
    {
        if (!text.AsSpan().ContainsAny(Telltales))
            return text;
        text = Password().Replace(text, found => IsSecret(found) ? found.Groups["words"].Value + "[password]" : found.Value);
        return Code().Replace(text, "${words}[PIN]");
    }

    private static bool IsSecret(Match found)
    {
        var secret = found.Groups["secret"].Value;
        return found.Groups["told"].Success ? !OrdinaryWords.Has(secret) : OrdinaryWords.HasNoneLike(secret);
    }

    /// <summary>"told" is what says that a secret follows; without it only something that no sentence would hold is taken for one.</summary>
    [GeneratedRegex(
        """
        (?<words>(?<![\p{L}\p{N}])(?:pass\ ?(?:word|code|phrase)|passwd|pword|pwd|pw)
            (?:(?<told>\ {0,2}[:=]|['’]s(?=\ )|\ (?:is|was|=)(?:\ ?[:=])?(?=[\ "'“‘:=]))(?:\ (?:now|currently|still|set\ to|called)(?=\ )){0,2}
               |\ (?:to|as|of|[-–])(?=\ )
               |(?=\ ))
            \ {0,3}["'“‘(]?)
        (?<secret>[^\s"“”]{1,64})
        (?:\ (?=[^\s]{0,20}[0-9])[^\s]{1,30}){0,3}
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Password();

    [GeneratedRegex(
        """
        (?<words>(?<![\p{L}\p{N}])(?:pin|pass\ ?code|(?:security|access|unlock|verification|one[\ -]time|door|entry|alarm)\ code)
            (?:\ (?:number|code|no\.?))?
            (?:\ {0,2}(?:[:=-]|\ (?:is|was|to)(?:\ ?[:=])?|['’]s)\ {0,2}["'“‘(]?(?=[0-9]{3})|\ (?=[0-9]{4})))
        [0-9]{3,8}
        (?![\p{L}\p{N}])
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Code();
}
