namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>
/// How near words are to articles, as found before: to find it means to read hundreds of rows all over the word table, and the same words come again and again.
/// Holds the last few thousand; used from any thread, since each is one 64-bit number: 16 bits of the article, 16 of the word's row, and the cosine.
/// </summary>
internal sealed class NearnessMemory
{
    private const int Places = 8192;
    private readonly ulong[] _known = new ulong[Places];

    public bool TryFind(int article, int row, out float cosine)
    {
        cosine = 0;
        if (!CanHold(article, row)) return false;
        var known = Volatile.Read(ref _known[PlaceOf(article, row)]);
        cosine = BitConverter.UInt32BitsToSingle((uint)known);
        // An empty place looks like one that says 0 of the first article and the first row, which is the word "the".
        return known >> 32 == NameOf(article, row) && known != 0;
    }

    public void Keep(int article, int row, float cosine)
    {
        if (CanHold(article, row)) Volatile.Write(ref _known[PlaceOf(article, row)], ((ulong)NameOf(article, row) << 32) | BitConverter.SingleToUInt32Bits(cosine));
    }

    private static bool CanHold(int article, int row) => article <= ushort.MaxValue && row is >= 0 and <= ushort.MaxValue;

    private static uint NameOf(int article, int row) => ((uint)article << 16) | (uint)row;

    private static int PlaceOf(int article, int row) => (int)((NameOf(article, row) * 0x9E3779B1) >> 19);
}
