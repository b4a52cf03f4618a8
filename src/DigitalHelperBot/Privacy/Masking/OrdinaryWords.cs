namespace DigitalHelperBot.Privacy.Masking;

/// <summary>Tells "my password is wrong" from "my password is Hunter2".</summary>
internal static class OrdinaryWords
{
    private static readonly HashSet<string> AfterIs = new((
        "a about above accepted active actually again all also always an and any apparently as asking at available back bad because being below blank but by " +
        "can case changing coming compromised correct denied different difficult disabled do does done down due easy either empty enough even exactly " +
        "expired false fine for forgotten from full going gone good greyed hacked hard has held here hidden how i if impossible in incorrect invalid it its just " +
        "kept known last late like linked locked long longer lost meant missing more mine must my needed never new nearly nine no none not nothing now of off ok okay old on " +
        "one only or our out over overdue please poor public ready really rejected remembered repeated required right run safe same saved set seven " +
        "secret shared short shown shut six so some something still stored strong stuck such supposed ten that the their then there these they this to too " +
        "twelve true two unique unknown unsafe up upper used useless valid very visible wanted was weak weird what when where which who why will with without " +
        "wrong written yet you your reset required recovery help policy manager protected forgot change").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Products = ["windows", "office", "microsoft", "iphone", "ipad", "galaxy", "teams", "server", "outlook"];

    /// <summary>The word can follow "is" in a sentence about a password.</summary>
    public static bool Has(string word)
    {
        var bare = Bare(word);
        if (bare.Length == 0)
            return true;
        if (bare.Any(letter => !char.IsLetter(letter) && letter is not ('\'' or '’' or '-')))
            return false;
        return AfterIs.Contains(bare)
            || bare.EndsWith("n't", StringComparison.Ordinal) || bare.EndsWith("n’t", StringComparison.Ordinal)
            || (char.IsLower(bare[0]) && (bare.EndsWith("ed", StringComparison.Ordinal) || bare.EndsWith("ing", StringComparison.Ordinal)));
    }

    /// <summary>Letters with digits or signs among them, as no sentence would hold, unless it is a product with its number.</summary>
    public static bool HasNoneLike(string word)
    {
        var bare = Bare(word);
        return bare.Length >= 6
            && bare.Any(char.IsAsciiLetter)
            && bare.Any(letter => char.IsAsciiDigit(letter) || letter is '!' or '$' or '#' or '%' or '^' or '*' or '£' or '@')
            && !Products.Contains(bare.TrimEnd("0123456789".ToCharArray()), StringComparer.OrdinalIgnoreCase);
    }

    private static string Bare(string word) => word.TrimEnd('.', ',', '?', '!', ')', ';', ':', '\'', '’', '"');
}
