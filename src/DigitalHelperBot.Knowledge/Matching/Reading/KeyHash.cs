namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>64-bit names for words and features. Equal on every machine and in every run, unlike <see cref="string.GetHashCode()"/>.</summary>
/// <remarks>Among a million features two share a name with a chance of about 3 in 100 million, so names are compared instead of texts.</remarks>
internal static class KeyHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 0xCBF29CE484222325ul ^ (ulong)text.Length;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Multiplier;
            hash ^= hash >> 29;
        }

        return Mix(hash);
    }

    public static ulong Combine(ulong first, ulong second) => Mix((first * Multiplier) ^ (second + (first >> 7)));

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
