using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>Inner products of small whole numbers: exact, so the same on every processor.</summary>
internal static class Bytewise
{
    public static int Dot(ReadOnlySpan<sbyte> first, ReadOnlySpan<sbyte> second)
    {
        ref var a = ref MemoryMarshal.GetReference(first);
        ref var b = ref MemoryMarshal.GetReference(second);
        var (sum, i) = (0, 0);
        if (Vector256.IsHardwareAccelerated)
        {
            var total = Vector256<int>.Zero;
            for (; i + 16 <= first.Length; i += 16)
            {
                var x = Widen(Vector128.LoadUnsafe(ref a, (nuint)i));
                var y = Widen(Vector128.LoadUnsafe(ref b, (nuint)i));
                total += Pairs(x, y);
            }

            if (i < first.Length && first.Length >= 16)
            {
                // The last few once more with those before them, which count as 0.
                var last = first.Length - 16;
                var rest = Vector128.GreaterThanOrEqual(Vector128<sbyte>.Indices, Vector128.Create((sbyte)(i - last)));
                total += Pairs(Widen(Vector128.LoadUnsafe(ref a, (nuint)last) & rest), Widen(Vector128.LoadUnsafe(ref b, (nuint)last)));
                i = first.Length;
            }

            sum = Vector256.Sum(total);
        }

        for (; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }

    private static Vector256<short> Widen(Vector128<sbyte> bytes) =>
        Avx2.IsSupported ? Avx2.ConvertToVector256Int16(bytes) : Vector256.Create(Vector128.WidenLower(bytes), Vector128.WidenUpper(bytes));

    private static Vector256<int> Pairs(Vector256<short> x, Vector256<short> y)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x, y);
        var product = x * y; // at most 127 × 127, which a short holds
        return Vector256.WidenLower(product) + Vector256.WidenUpper(product);
    }
}
