using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>Inner products of whole numbers from -127 to 127: exact, so the same on every processor.</summary>
internal static class Bytewise
{
    private const int Lanes = 32;

    public static int Dot(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        if (Avx2.IsSupported && first.Length >= Lanes) return DotWide(first, second[..first.Length]);
        var sum = 0;
        for (var i = 0; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }

    private static int DotWide(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        var (total, i) = (Vector256<int>.Zero, 0);
        for (; i + Lanes <= first.Length; i += Lanes) total += Products(Vector256.LoadUnsafe(ref a, (nuint)i), Vector256.LoadUnsafe(ref b, (nuint)i));
        if (i < first.Length)
        {
            // The last few once more with those before them, which count as 0.
            var last = first.Length - Lanes;
            var rest = Vector256.GreaterThanOrEqual(Vector256<sbyte>.Indices, Vector256.Create((sbyte)(i - last)));
            total += Products(Vector256.LoadUnsafe(ref a, (nuint)last) & rest, Vector256.LoadUnsafe(ref b, (nuint)last));
        }

        return Vector256.Sum(total);
    }

    // MultiplyAddAdjacent takes unsigned numbers on one side: their signs move over to the other.
    // 127 · 127 twice fits into 16 bits, so nothing is cut off.
    private static Vector256<int> Products(Vector256<sbyte> x, Vector256<sbyte> y) =>
        Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(Vector256.Abs(x).AsByte(), Avx2.Sign(y, x)), Vector256.Create((short)1));
}
