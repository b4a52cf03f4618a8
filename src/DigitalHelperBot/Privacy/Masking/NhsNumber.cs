namespace DigitalHelperBot.Privacy.Masking;

/// <summary>NHS numbers: ten digits, the last of them a check digit modulo 11 (NHS Data Dictionary). One in eleven other ten-digit numbers passes too.</summary>
internal static class NhsNumber
{
    public static bool Is(string digits)
    {
        if (digits.Length != 10 || digits == "0000000000")
            return false;
        var sum = 0;
        for (var i = 0; i < 9; i++)
            sum += (digits[i] - '0') * (10 - i);
        var check = (11 - (sum % 11)) % 11;
        return check == digits[9] - '0';
    }
}
