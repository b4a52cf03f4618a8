using System.Globalization;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>
/// Half of a surrogate pair, written as an escape such as <c>\ud83d</c>, is valid JSON but not valid text: a reader throws when
/// the string is first used, which may be deep in the app. Clients cut emoji in two, so such a message deserves an answer.
/// </summary>
public static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Overwrites each lone surrogate escape with <c>\ufffd</c>, in place. Nothing changes its length.</summary>
    public static void Mend(Span<byte> json)
    {
        for (var at = 0; json[at..].IndexOf((byte)'\\') is var found and >= 0;)
        {
            at += found;
            if (!TryReadEscape(json[at..], out var unit))
            {
                at = Math.Min(at + 2, json.Length);
            }
            else if (char.IsHighSurrogate(unit) && TryReadEscape(json[(at + EscapeLength)..], out var next) && char.IsLowSurrogate(next))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                if (char.IsSurrogate(unit))
                    @"\ufffd"u8.CopyTo(json[at..]);
                at += EscapeLength;
            }
        }
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < EscapeLength || json[0] != (byte)'\\' || json[1] != (byte)'u'
            || !ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            return false;
        unit = (char)value;
        return true;
    }
}
