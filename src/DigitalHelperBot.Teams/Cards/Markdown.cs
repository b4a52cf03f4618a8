using System.Buffers;
using System.Text;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Keeps text from being read as anything but text.</summary>
public static class Markdown
{
    /// <summary>Invisible, and takes no room; what it stands in is no longer a mark.</summary>
    private const char WordJoiner = '\u2060';

    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\`*_[]()<>~#|!&+-.:/@={}" + "\r\n\t");

    /// <summary>The text for a <see cref="TextBlock"/>: on one line, with no formatting, link, picture, mention or list in it.</summary>
    public static string Escape(UserText text)
    {
        var value = text.Value;
        if (!value.AsSpan().ContainsAny(Marks))
            return value;

        var escaped = new StringBuilder(value.Length + 16);
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            if (character is '\r' or '\n' or '\t')
                escaped.Append(' ');
            else if (character is ':' or '@' or '.' && index + 1 < value.Length && !char.IsWhiteSpace(value[index + 1]))
                escaped.Append(character).Append(WordJoiner);
            else if (char.IsAscii(character) && Marks.Contains(character))
                escaped.Append('\\').Append(character);
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Adaptive Cards replace <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>; after this they find nothing to replace.</summary>
    internal static string WithoutFunctions(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? text.Replace("{{", "{" + WordJoiner + "{", StringComparison.Ordinal) : text;
}
