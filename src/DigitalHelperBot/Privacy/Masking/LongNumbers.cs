using System.Text;

namespace DigitalHelperBot.Privacy.Masking;

/// <summary>Finds card, NHS and phone numbers: groups of digits with spaces, hyphens and the like between them, that together pass the class's own test.</summary>
internal static class LongNumbers
{
    private const int FewestDigits = 9;

    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiDigit(text[at]) || (at > 0 && char.IsAsciiDigit(text[at - 1])))
                continue;
            if (FindFrom(text, at) is not { } found)
                continue;
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, found.Start - copied).Append(found.Mark);
            copied = found.End;
            at = found.End - 1;
        }
        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The longest number that begins with the group of digits at this place.</summary>
    private static (int Start, int End, string Mark)? FindFrom(string text, int firstDigit)
    {
        var start = NumberStart.Of(text, firstDigit);
        if (start.IsPartOfSomething)
            return null;
        (int, int, string)? longest = null;
        var number = new DigitGroups(start.HasPlus);
        for (var end = firstDigit; number.TryRead(text, ref end);)
        {
            if (number.Digits.Length >= FewestDigits && EndsHere(text, end) && number.MarkOf() is { } mark)
                longest = (start.AtFor(text, end), end, mark);
            if (!DigitGroups.SkipSeparator(text, ref end))
                break;
        }
        return longest;
    }

    /// <summary>False within a longer reference, such as 020-7946-0958-77 or 0770.900.123x.</summary>
    private static bool EndsHere(string text, int end)
    {
        if (end == text.Length)
            return true;
        if (char.IsLetterOrDigit(text[end]) || text[end] is '_')
            return false;
        return !(text[end] is '-' or '.' or '/' or ':' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]));
    }
}
