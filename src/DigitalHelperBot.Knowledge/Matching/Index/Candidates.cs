using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>The numbers of the best few hundred of many scores. Reused.</summary>
internal sealed class Candidates
{
    private const int Buckets = 512;
    private const int Lanes = 8;
    private const int Wider = 16;
    private readonly int[] _counts = new int[Buckets];
    private int _lastBucket;
    private int[] _best = new int[1024];
    private float[] _likeness = new float[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Best => _best.AsSpan(0, Count);

    /// <summary>A place for the likeness of each of <see cref="Best"/>.</summary>
    public Span<float> Likeness => _likeness.AsSpan(0, Count);

    /// <summary>Keeps about <paramref name="most"/> of the highest scores above 0, in order of number; ties at the edge are all kept, up to twice as many.</summary>
    public void Choose(ReadOnlySpan<float> scores, int most)
    {
        if (_best.Length < most * 2) (_best, _likeness) = (new int[most * 2], new float[most * 2]);
        // The best of one text lie about where those of the text before did: what is far below need not be counted, unless there are too few above.
        var lowest = CountBuckets(scores, most, Math.Max(0, _lastBucket - Wider), out var counted);
        if (counted <= most && lowest > 0) lowest = CountBuckets(scores, most, 0, out _);
        var (bucket, kept) = (Buckets, 0);
        while (bucket > lowest && kept + _counts[bucket - 1] <= most) kept += _counts[--bucket];
        if (bucket > lowest && kept < most / 2) bucket--;
        (Count, _lastBucket) = (0, bucket);
        var (least, i) = (Vector256.Create((float)bucket / Buckets), 0);
        for (; i + Lanes <= scores.Length && Count < _best.Length; i += Lanes)
        {
            if (AnyFrom(scores, i, least)) Keep(scores, i, i + Lanes, bucket);
        }

        Keep(scores, i, scores.Length, bucket);
    }

    /// <summary>Counts the scores of each bucket, and returns the lowest that can matter: above it there are already too many.</summary>
    /// <param name="lowest">Scores of lower buckets are not counted.</param>
    /// <param name="above">How many scores of that bucket and higher ones were counted.</param>
    private int CountBuckets(ReadOnlySpan<float> scores, int most, int lowest, out int above)
    {
        Array.Clear(_counts);
        above = 0;
        var i = 0;
        var least = Vector256.Create((float)lowest / Buckets);
        for (; i + Lanes <= scores.Length; i += Lanes)
        {
            if (!AnyFrom(scores, i, least)) continue;
            above += CountIn(scores.Slice(i, Lanes), lowest);
            if (above <= 4 * most) continue;
            for (above = 0, lowest = Buckets; above <= most && lowest > 0;) above += _counts[--lowest];
            least = Vector256.Create((float)lowest / Buckets);
        }

        above += CountIn(scores[i..], lowest);
        return lowest;
    }

    private int CountIn(ReadOnlySpan<float> scores, int lowest)
    {
        var counted = 0;
        foreach (var score in scores)
        {
            if (score <= 0 || Bucket(score) < lowest) continue;
            _counts[Bucket(score)]++;
            counted++;
        }

        return counted;
    }

    private void Keep(ReadOnlySpan<float> scores, int from, int to, int bucket)
    {
        for (var i = from; i < to && Count < _best.Length; i++)
        {
            if (scores[i] > 0 && Bucket(scores[i]) >= bucket) _best[Count++] = i;
        }
    }

    private static bool AnyFrom(ReadOnlySpan<float> scores, int at, Vector256<float> least)
    {
        var eight = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(scores), (nuint)at);
        return Vector256.GreaterThanOrEqualAny(eight, least) && Vector256.GreaterThanAny(eight, Vector256<float>.Zero);
    }

    private static int Bucket(float score) => Math.Min(Buckets - 1, (int)(score * Buckets));
}
