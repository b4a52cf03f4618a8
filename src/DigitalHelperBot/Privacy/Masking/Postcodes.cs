using System.Text.RegularExpressions;

namespace DigitalHelperBot.Privacy.Masking;

/// <summary>Full UK postcodes of an area that exists.</summary>
internal static partial class Postcodes
{
    private static readonly HashSet<string> Areas = new((
        "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY " +
        "HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR " +
        "RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    public static string Mask(string text) =>
        Candidate().Replace(text, found => IsPostcode(found) ? "[postcode]" : found.Value);

    private static bool IsPostcode(Match found)
    {
        var area = found.Groups["area"].Value;
        var ending = found.Groups["ending"].Value;
        return Areas.Contains(area) && !ReadsOtherwise(area, ending) && (found.Groups["space"].Length > 0 || IsOneCase(found.Value));
    }

    /// <summary>"G4 1st floor", "M1 8GB" and "E3 2FA" are floors, sizes and sign-in, not streets.</summary>
    private static bool ReadsOtherwise(string area, string ending) =>
        ending is "st" or "nd" or "rd" or "th" || (area.Length == 1 && ending is "GB" or "gb" or "TB" or "tb" or "FA" or "fa");

    /// <summary>"M404dn" is a printer.</summary>
    private static bool IsOneCase(string text) => !text.Any(char.IsUpper) || !text.Any(char.IsLower);

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}_./\\-])
        (?<area>[A-Z]{1,2})[0-9][0-9A-HJKMNPR-Y]?
        (?<space>\ ?)
        [0-9](?<ending>[ABD-HJLNP-UW-Z]{2})
        (?![\p{L}\p{N}_\\]|[-./][\p{L}\p{N}])
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Candidate();
}
