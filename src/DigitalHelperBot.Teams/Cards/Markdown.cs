using System.Buffers;
using System.Text;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Keeps text from being read as anything but text.</summary>
public static class Markdown
{
    /// <summary>Invisible, and takes no room; what it stands in is no longer a mark.</summary>
    private const char WordJoiner = '\u2060';

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(@"\`*_[]()<>~|!&#+-.:@" + "\r\n\t");

    /// <summary>The text for a <see cref="TextBlock"/>: on one line, with no formatting, link, picture, mention or list in it.</summary>
    public static string Escape(UserText text)
    {
        var value = text.Value;
        if (!value.AsSpan().ContainsAny(Suspicious))
            return value;

        var escaped = new StringBuilder(value.Length + 16);
        var couldStartList = true;
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            switch (character)
            {
                case '\r' or '\n' or '\t':
                    escaped.Append(' ');
                    break;
                case '\\' or '`' or '*' or '_' or '[' or ']' or '(' or ')' or '<' or '>' or '~' or '|' or '!' or '&':
                case '#' or '+' or '-' or '.' when couldStartList:
                    escaped.Append('\\').Append(character);
                    break;
                // Addresses that a program would turn into links by itself.
                case '@':
                case '.' when index + 1 < value.Length && char.IsLetterOrDigit(value[index + 1]):
                case ':' when index + 1 < value.Length && value[index + 1] == '/':
                    escaped.Append(character).Append(WordJoiner);
                    break;
                default:
                    escaped.Append(character);
                    break;
            }

            couldStartList &= char.IsWhiteSpace(character) || char.IsAsciiDigit(character);
        }

        return escaped.ToString();
    }

    /// <summary>Adaptive Cards replace <c>{{DATE(…)}}</c> and <c>{{TIME(…)}}</c>; after this they find nothing to replace.</summary>
    internal static string WithoutFunctions(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? text.Replace("{{", "{" + WordJoiner + "{", StringComparison.Ordinal) : text;
}
