using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Adds one row of numbers, each times the same, to another, eight at a time.</summary>
internal static class ScaledSums
{
    /// <param name="sums">As long as <paramref name="row"/>.</param>
    public static void Add(Span<float> sums, ReadOnlySpan<float> row, float by)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        ref var from = ref MemoryMarshal.GetReference(row[..sums.Length]);
        var i = 0;
        for (; i + 8 <= sums.Length; i += 8) (Vector256.LoadUnsafe(ref to, (nuint)i) + (Vector256.LoadUnsafe(ref from, (nuint)i) * by)).StoreUnsafe(ref to, (nuint)i);
        for (; i < sums.Length; i++) sums[i] += row[i] * by;
    }
}
