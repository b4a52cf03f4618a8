using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>Writes the inside of a JSON string straight to UTF-8.</summary>
internal static class JsonText
{
    private const int MostCharactersAtOnce = 256;

    /// <returns>The bytes written.</returns>
    public static int Write(IBufferWriter<byte> to, ReadOnlySpan<char> text)
    {
        Span<char> escaped = stackalloc char[MostCharactersAtOnce * 6];
        var total = 0;
        while (!text.IsEmpty)
        {
            var some = text[..Math.Min(text.Length, MostCharactersAtOnce)];
            JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(some, escaped, out var consumed, out var produced, isFinalBlock: some.Length == text.Length);
            total += (int)Encoding.UTF8.GetBytes(escaped[..produced], to);
            text = text[consumed..];
        }

        return total;
    }
}
