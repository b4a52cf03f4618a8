using System.Buffers;
using DigitalHelperBot.Privacy.Masking;

namespace DigitalHelperBot.Privacy;

/// <summary>Takes personal data out of what people type, before it is stored, logged or sent on. Names are not recognised.</summary>
public static class PersonalData
{
    private static readonly SearchValues<char> Telltales = SearchValues.Create("0123456789@");

    /// <summary>The same text with neutral marks, such as <c>[phone]</c>, where personal data was.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // A secret may hold anything, so it goes first; then what contains digits of its own.
        text = Secrets.Mask(text);
        if (text.AsSpan().IndexOfAny(Telltales) < 0)
            return text;
        text = EmailAddresses.Mask(text);
        text = NiNumbers.Mask(text);
        text = LongNumbers.Mask(text);
        return Postcodes.Mask(text);
    }
}
