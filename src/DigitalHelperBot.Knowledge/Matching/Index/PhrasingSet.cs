using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Some of the phrasings, a bit each; gone through in the order in which they lie in memory. Reused.</summary>
internal sealed class PhrasingSet
{
    private const int Bits = 64;
    private const int Lanes = 8;
    private ulong[] _bits = [];
    private int[] _list = [];

    /// <summary>Empties it and makes room for numbers below <paramref name="count"/>.</summary>
    public void Clear(int count)
    {
        var length = (count + Bits - 1) / Bits;
        if (_bits.Length != length) _bits = new ulong[length];
        else Array.Clear(_bits);
    }

    public void Add(int phrasing) => _bits[phrasing / Bits] |= 1ul << (phrasing % Bits);

    public void AddRange(int from, int to)
    {
        for (var i = from; i < to; i++) Add(i);
    }

    /// <summary>Adds those whose number is not zero.</summary>
    public void AddNonZero(ReadOnlySpan<float> numbers)
    {
        ref var from = ref MemoryMarshal.GetReference(numbers);
        var i = 0;
        for (; i + Lanes <= numbers.Length; i += Lanes)
        {
            var isZero = Vector256.Equals(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256<float>.Zero).ExtractMostSignificantBits();
            _bits[i / Bits] |= (ulong)(byte)~isZero << (i % Bits);
        }

        for (; i < numbers.Length; i++)
        {
            if (numbers[i] != 0) Add(i);
        }
    }

    /// <summary>All of them, rising; good until they are listed again.</summary>
    public ReadOnlySpan<int> List()
    {
        if (_list.Length < _bits.Length * Bits) _list = new int[_bits.Length * Bits];
        var count = 0;
        for (var at = 0; at < _bits.Length; at++)
        {
            for (var rest = _bits[at]; rest != 0; rest &= rest - 1) _list[count++] = (at * Bits) + BitOperations.TrailingZeroCount(rest);
        }

        return _list.AsSpan(0, count);
    }
}
