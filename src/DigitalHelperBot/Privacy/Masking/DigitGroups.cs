namespace DigitalHelperBot.Privacy.Masking;

/// <summary>The digits read so far and how they were grouped.</summary>
internal sealed class DigitGroups(bool hasPlus)
{
    private const int MostDigits = 19;
    private const int LongestSeparator = 3;
    private readonly List<int> _lengths = [];

    public string Digits { get; private set; } = "";

    /// <summary>Reads one group. False when there is none, or when the number would be longer than any that is looked for.</summary>
    public bool TryRead(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start <= MostDigits)
            at++;
        if (at == start || Digits.Length + at - start > MostDigits)
            return false;
        _lengths.Add(at - start);
        Digits += text[start..at];
        return true;
    }

    public static bool SkipSeparator(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < LongestSeparator && text[at] is ' ' or '\u00A0' or '-' or '–' or '.' or '(' or ')')
            at++;
        return at > start;
    }

    public string? MarkOf()
    {
        if (CardNumber.Is(Digits) && !hasPlus)
            return "[card number]";
        if (NhsNumber.Is(Digits) && !hasPlus && _lengths is [10] or [3, 3, 4])
            return "[NHS number]";
        return PhoneNumber.Is(Digits, hasPlus) && IsGroupedAsPhone() ? "[phone]" : null;
    }

    /// <summary>Not 01-02-03-04-05, and not a number with a lone digit behind it.</summary>
    private bool IsGroupedAsPhone() => _lengths.Max() >= 3 && _lengths[^1] > 1;
}
