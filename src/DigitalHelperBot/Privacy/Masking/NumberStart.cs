namespace DigitalHelperBot.Privacy.Masking;

/// <summary>Where a number begins, once the plus sign and brackets before its first digit are counted in.</summary>
/// <param name="IsPartOfSomething">The digits belong to a longer reference, such as INC0770090 or LAP-943.</param>
internal readonly record struct NumberStart(int At, bool HasPlus, bool IsPartOfSomething)
{
    public static NumberStart Of(string text, int firstDigit)
    {
        var at = firstDigit;
        var hasPlus = false;
        if (at > 0 && text[at - 1] == '+')
            (at, hasPlus) = (at - 1, true);
        if (at > 0 && text[at - 1] == '(')
            at--;
        if (!hasPlus && at > 0 && text[at - 1] == '+')
            (at, hasPlus) = (at - 1, true);
        return new(at, hasPlus, IsPart(text, at));
    }

    /// <summary>An opening bracket belongs to the number only when it is closed inside it.</summary>
    public int AtFor(string text, int end) =>
        text[At] == '(' && text.AsSpan(At, end - At).IndexOf(')') < 0 ? At + 1 : At;

    private static bool IsPart(string text, int at)
    {
        if (at == 0)
            return false;
        var before = text[at - 1];
        if (char.IsLetterOrDigit(before) || before is '_' or '\\')
            return true;
        return before is '-' or '.' && at > 1 && char.IsLetterOrDigit(text[at - 2]);
    }
}
