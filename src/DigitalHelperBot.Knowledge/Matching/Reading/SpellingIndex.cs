using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Reading;

/// <summary>Words by their padded runs of two and three letters. Finds the words that look most like another.</summary>
internal sealed class SpellingIndex
{
    private readonly KeyNumbers _grams;
    private readonly int[] _starts;
    private readonly ushort[] _postings;
    private readonly byte[] _gramCounts;
    private readonly char[] _letters;
    private readonly int[] _ends;

    public SpellingIndex(IReadOnlyList<string> words)
    {
        _grams = new KeyNumbers();
        Count = Math.Min(words.Count, ushort.MaxValue);
        _gramCounts = new byte[Count];
        _ends = new int[Count + 1];
        _letters = string.Concat(words.Take(Count)).ToCharArray();
        var lists = new List<List<ushort>>();
        var scratch = new ulong[160];
        for (var i = 0; i < Count; i++)
        {
            _ends[i + 1] = _ends[i] + words[i].Length;
            var count = Grams(words[i], scratch);
            _gramCounts[i] = (byte)count;
            foreach (var gram in scratch.AsSpan(0, count))
            {
                var id = _grams.Add(gram);
                if (id == lists.Count) lists.Add([]);
                lists[id].Add((ushort)i);
            }
        }

        _grams.Close();
        _starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++) _starts[i + 1] = _starts[i] + lists[i].Count;
        _postings = lists.SelectMany(list => list).ToArray();
    }

    private SpellingIndex(PartsReader from)
    {
        (_grams, _starts, _postings) = (KeyNumbers.Load(from), from.ReadAll<int>(), from.ReadAll<ushort>());
        (_gramCounts, _letters, _ends) = (from.ReadAll<byte>(), from.ReadAll<char>(), from.ReadAll<int>());
        Count = _gramCounts.Length;
    }

    public int Count { get; }

    public long Bytes => _grams.Bytes + (_starts.Length * 4L) + (_postings.Length * 2L) + _gramCounts.Length + (_letters.Length * 2L) + (_ends.Length * 4L);

    public static SpellingIndex Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        _grams.Save(to);
        to.WriteAll<int>(_starts);
        to.WriteAll<ushort>(_postings);
        to.WriteAll<byte>(_gramCounts);
        to.WriteAll<char>(_letters);
        to.WriteAll<int>(_ends);
    }

    public ReadOnlySpan<char> Word(int index) => _letters.AsSpan(_ends[index], _ends[index + 1] - _ends[index]);

    /// <summary>Calls <paramref name="best"/> with each word whose Dice overlap (Dice, "Measures of the Amount of Ecologic Association", 1945) is above <paramref name="floor"/>.</summary>
    public void Search(ReadOnlySpan<char> word, float floor, SpellingScratch scratch, ref SpellingChoice best, float bonus)
    {
        var count = Grams(word, scratch.Grams);
        var shared = scratch.Shared(Count);
        foreach (var gram in scratch.Grams.AsSpan(0, count))
        {
            var id = _grams.Find(gram);
            if (id < 0) continue;
            foreach (var candidate in _postings.AsSpan(_starts[id], _starts[id + 1] - _starts[id])) shared[candidate]++;
        }

        // Dice is 2 · shared / (grams of one + grams of the other): with fewer it is not above the floor.
        var fewest = (byte)((int)(floor / 2 * count) + 1);
        for (var candidate = NextOf(shared, 0, fewest); candidate < Count; candidate = NextOf(shared, candidate + 1, fewest))
        {
            var dice = 2f * shared[candidate] / (count + _gramCounts[candidate]);
            if (dice > floor) best.Consider(this, candidate, word, dice, bonus, scratch.Distances);
        }

        shared.Clear();
    }

    /// <summary>The first place from <paramref name="from"/> on that holds at least <paramref name="least"/>, or the length.</summary>
    private static int NextOf(ReadOnlySpan<byte> counts, int from, byte least)
    {
        ref var first = ref MemoryMarshal.GetReference(counts);
        for (var wanted = Vector128.Create(least); from + 16 <= counts.Length; from += 16)
        {
            var enough = Vector128.GreaterThanOrEqual(Vector128.LoadUnsafe(ref first, (nuint)from), wanted);
            if (enough != Vector128<byte>.Zero) return from + BitOperations.TrailingZeroCount(enough.ExtractMostSignificantBits());
        }

        while (from < counts.Length && counts[from] < least) from++;
        return from;
    }

    private static int Grams(ReadOnlySpan<char> word, ulong[] into)
    {
        var count = 0;
        Span<char> padded = stackalloc char[Math.Min(word.Length, 64) + 2];
        padded[0] = padded[^1] = ' ';
        word[..(padded.Length - 2)].CopyTo(padded[1..]);
        for (var i = 0; i + 1 < padded.Length; i++)
        {
            into[count++] = KeyHash.Mix(padded[i] | ((ulong)padded[i + 1] << 16));
            if (i + 2 < padded.Length) into[count++] = KeyHash.Mix(padded[i] | ((ulong)padded[i + 1] << 16) | ((ulong)padded[i + 2] << 32));
        }

        var grams = into.AsSpan(0, count);
        grams.Sort();
        var unique = 0;
        for (var i = 0; i < count; i++)
        {
            if (unique == 0 || grams[i] != grams[unique - 1]) grams[unique++] = grams[i];
        }

        return unique;
    }
}
