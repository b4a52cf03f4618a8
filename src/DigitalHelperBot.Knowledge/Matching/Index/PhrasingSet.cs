using System.Numerics;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Some of the phrasings, a bit each; gone through in the order in which they lie in memory. Reused.</summary>
internal sealed class PhrasingSet
{
    private const int Bits = 64;
    private ulong[] _bits = [];

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

    /// <summary>The first one from <paramref name="from"/> on, or -1.</summary>
    public int Next(int from)
    {
        var at = from / Bits;
        if (at >= _bits.Length) return -1;
        var rest = _bits[at] & (ulong.MaxValue << (from % Bits));
        while (rest == 0)
        {
            if (++at == _bits.Length) return -1;
            rest = _bits[at];
        }

        return (at * Bits) + BitOperations.TrailingZeroCount(rest);
    }
}
