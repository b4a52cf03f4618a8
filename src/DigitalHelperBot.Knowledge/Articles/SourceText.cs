using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace DigitalHelperBot.Knowledge.Articles;

/// <summary>Turns the bytes of a file that a person wrote into text, or says why they are not text.</summary>
internal static class SourceText
{
    // A longer line is no sentence, and the time that Markdown takes grows faster than its longest line.
    private const int LongestLine = 2_000;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text with <c>\n</c> line ends and no byte order mark; null, with faults, when it cannot be used.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, int mostBytes, Faults faults)
    {
        if (bytes.Length > mostBytes)
        {
            faults.Add(FaultIds.File, 1, $"The file is larger than {mostBytes / 1024} KB", "Split it into smaller files");
            return null;
        }

        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
        {
            faults.Add(FaultIds.File, 1, "The file is saved as UTF-16", "Save it again with the encoding UTF-8");
            return null;
        }

        var content = bytes.StartsWith(Utf8Mark) ? bytes[3..] : bytes;
        var buffer = new char[content.Length];
        if (Utf8.ToUtf16(content, buffer, out var read, out var written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            var line = content[..read].Count((byte)'\n') + 1;
            faults.Add(FaultIds.File, line, "The file is not saved as UTF-8", "Save it again with the encoding UTF-8, then look at the letters with accents on this line");
            return null;
        }

        var text = new string(buffer, 0, written).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return IsClean(text, faults) ? text : null;
    }

    private static bool IsClean(string text, Faults faults)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
            else if (IsHidden(text[i]) || (char.IsHighSurrogate(text[i]) && IsTagCharacter(text, i)))
            {
                faults.Add(FaultIds.File, line, string.Create(CultureInfo.InvariantCulture, $"There is a hidden character (U+{(int)text[i]:X4})"), "Delete this line and type it again");
                return false;
            }
            else if (i - lineStart == LongestLine)
            {
                faults.Add(FaultIds.File, line, $"The line is longer than {LongestLine} characters", "Break it into shorter sentences");
                return false;
            }
        }

        return true;
    }

    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t'))
        || c is (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\u00AD';

    private static bool IsTagCharacter(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) && rune.Value is >= 0xE0000 and <= 0xE007F;
}
