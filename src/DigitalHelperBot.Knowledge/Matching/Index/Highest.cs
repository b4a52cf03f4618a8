using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Looks for high numbers among many, eight at a time.</summary>
internal static class Highest
{
    private const int Lanes = 8;

    /// <summary>The highest number, or negative infinity where there is none.</summary>
    public static float Of(ReadOnlySpan<float> numbers)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        var (eight, highest, i) = (Vector256.Create(float.NegativeInfinity), float.NegativeInfinity, 0);
        for (; i + Lanes <= numbers.Length; i += Lanes) eight = Vector256.Max(eight, Vector256.LoadUnsafe(ref from, (nuint)i));
        for (var lane = 0; lane < Lanes; lane++) highest = Math.Max(highest, eight[lane]);
        for (; i < numbers.Length; i++) highest = Math.Max(highest, numbers[i]);
        return highest;
    }

    /// <summary>The first place from <paramref name="start"/> on whose number is above <paramref name="least"/>, or the length.</summary>
    public static int NextAbove(ReadOnlySpan<float> numbers, int start, float least)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        var i = start;
        for (; i + Lanes <= numbers.Length; i += Lanes)
        {
            var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256.Create(least)).ExtractMostSignificantBits();
            if (above != 0) return i + int.TrailingZeroCount((int)above);
        }

        while (i < numbers.Length && numbers[i] <= least) i++;
        return i;
    }
}
