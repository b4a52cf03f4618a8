namespace DigitalHelperBot.Privacy.Masking;

/// <summary>Payment card numbers: a scheme's first digits and length, and the Luhn check digit (ISO/IEC 7812-1). Without the scheme, every phone's IMEI would pass.</summary>
internal static class CardNumber
{
    public static bool Is(string digits) => digits.Length >= 14 && IsOfAScheme(digits) && PassesLuhn(digits);

    private static bool IsOfAScheme(string digits)
    {
        var first = int.Parse(digits.AsSpan(0, 4), null);
        return (digits.Length, first) switch
        {
            (16 or 19, >= 4000 and < 5000) => true,                       // Visa
            (16, (>= 5100 and < 5600) or (>= 2221 and <= 2720)) => true,  // Mastercard
            (15, (>= 3400 and < 3500) or (>= 3700 and < 3800)) => true,   // American Express
            (14, (>= 3000 and < 3060) or (>= 3600 and < 3700) or (>= 3800 and < 3900)) => true, // Diners Club
            (16, (>= 3528 and <= 3589) or (>= 6000 and < 7000)) => true,  // JCB, Discover, UnionPay, Maestro
            (>= 17, >= 6000 and < 7000) => true,                          // UnionPay, Maestro
            _ => false,
        };
    }

    private static bool PassesLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
        }
        return sum % 10 == 0;
    }
}
