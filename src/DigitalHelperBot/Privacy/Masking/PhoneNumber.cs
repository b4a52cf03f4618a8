namespace DigitalHelperBot.Privacy.Masking;

/// <summary>UK phone numbers as people write them (Ofcom's National Telephone Numbering Plan), and any number with a plus and a country's code. Extensions are not numbers of persons and stay.</summary>
internal static class PhoneNumber
{
    public static bool Is(string digits, bool hasPlus)
    {
        if (hasPlus && !digits.StartsWith("44", StringComparison.Ordinal))
            return digits.Length is >= 9 and <= 15 && digits[0] != '0';
        var national = National(digits, hasPlus);
        return national is [_, ..] && national.Length switch
        {
            10 => national[0] is '1' or '2' or '3' or '7' or '8' || national.StartsWith("55", StringComparison.Ordinal) || national.StartsWith("56", StringComparison.Ordinal),
            9 => national[0] is '1' or '8',
            _ => false,
        };
    }

    /// <summary>The digits after 0 or +44, also of +44 (0).</summary>
    private static string National(string digits, bool hasPlus)
    {
        if (digits.StartsWith("0044", StringComparison.Ordinal))
            return digits[4..].TrimStart('0');
        if (digits.StartsWith("44", StringComparison.Ordinal) && (hasPlus || digits.Length == 12))
            return digits[2..].TrimStart('0');
        return digits.StartsWith('0') ? digits[1..] : "";
    }
}
