using System.Buffers;
using System.Globalization;
using System.Text;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>
/// Text from outside, made safe to store, compare and show: NFC; no controls but the line break, no lone surrogates, no bidi,
/// zero-width, tag or other invisible characters; at most four combining marks on a letter; blanks joined; limited in length.
/// Cleaning twice changes nothing.
/// </summary>
public static class CleanText
{
    /// <summary>The most that is kept, in graphemes: what a reader sees as one character.</summary>
    public const int LongestText = 2_000;

    private const int MostMarks = 4;

    // Beyond this nothing of the first 2,000 graphemes can be left, marks and invisible characters included, in any honest text.
    internal const int LongestInput = 16 * LongestText;

    private static readonly SearchValues<char> PlainCharacters = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~");

    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (IsClean(text))
            return text;

        var cut = text.Length > LongestInput ? text.AsSpan(0, LongestInput) : text;
        var composed = Filter(cut).Normalize(NormalizationForm.FormC);
        return Shorten(Filter(composed));
    }

    // Most questions are plain ASCII on one line: they are returned as they are.
    private static bool IsClean(string text)
        => text.Length <= LongestText
            && text[0] != ' ' && text[^1] != ' '
            && !text.AsSpan().ContainsAnyExcept(PlainCharacters)
            && !text.Contains("  ", StringComparison.Ordinal);

    private static string Filter(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        var marks = 0;
        // A lone surrogate is enumerated as U+FFFD, which is dropped.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsLineBreak(rune))
            {
                EndLine(kept);
                marks = 0;
                continue;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (category == UnicodeCategory.SpaceSeparator || rune.Value == '\t')
            {
                if (kept.Length > 0 && kept[^1] is not (' ' or '\n'))
                    kept.Append(' ');
                marks = 0;
                continue;
            }

            if (IsInvisible(rune, category))
                continue;
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks <= MostMarks)
                kept.Append(rune.ToString());
        }
        return kept.ToString().TrimEnd(' ', '\n');
    }

    private static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\r' or '\v' or '\f' or 0x85 or 0x2028 or 0x2029;

    private static void EndLine(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] == ' ')
            kept.Length--;
        if (kept.Length > 0 && kept[^1] != '\n')
            kept.Append('\n');
    }

    /// <summary>Controls, formats, the code points that Unicode lists as Default_Ignorable, noncharacters, private use, and the replacement character.</summary>
    private static bool IsInvisible(Rune rune, UnicodeCategory category)
        => category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            || rune.Value is 0x34F or (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F)
                or (>= 0x2060 and <= 0x206F) or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFD) or (>= 0xE0000 and <= 0xE0FFF)
                or (>= 0xFDD0 and <= 0xFDEF)
            || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string Shorten(string text)
    {
        if (text.Length <= LongestText)
            return text;
        var end = 0;
        for (var graphemes = 0; graphemes < LongestText && end < text.Length; graphemes++)
            end += StringInfo.GetNextTextElementLength(text.AsSpan(end));
        return text[..end].TrimEnd(' ', '\n');
    }
}
