namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>What one correction needs; reused.</summary>
internal sealed class SpellingScratch
{
    private byte[] _shared = [];

    public ulong[] Grams { get; } = new ulong[160];

    public char[] Letters { get; } = new char[Spelling.LongestWord];

    public int[] Distances { get; } = new int[EditDistance.ScratchLength];

    /// <summary>How many grams each candidate shares; all zero between uses.</summary>
    public Span<byte> Shared(int candidates)
    {
        if (_shared.Length < candidates) _shared = new byte[candidates];
        return _shared.AsSpan(0, candidates);
    }
}
