namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>The numbers of the best few hundred of many scores. Reused.</summary>
internal sealed class Candidates
{
    private const int Buckets = 512;
    private readonly int[] _counts = new int[Buckets];
    private int[] _best = new int[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Best => _best.AsSpan(0, Count);

    /// <summary>Keeps about <paramref name="most"/> of the highest scores above 0, in order of number; ties at the edge are all kept, up to twice as many.</summary>
    public void Choose(ReadOnlySpan<float> scores, int most)
    {
        if (_best.Length < most * 2) _best = new int[most * 2];
        Array.Clear(_counts);
        foreach (var score in scores)
        {
            if (score > 0) _counts[Bucket(score)]++;
        }

        var (bucket, kept) = (Buckets, 0);
        while (bucket > 0 && kept + _counts[bucket - 1] <= most) kept += _counts[--bucket];
        if (bucket > 0 && kept < most / 2) bucket--;
        Count = 0;
        for (var i = 0; i < scores.Length && Count < _best.Length; i++)
        {
            if (scores[i] > 0 && Bucket(scores[i]) >= bucket) _best[Count++] = i;
        }
    }

    private static int Bucket(float score) => Math.Min(Buckets - 1, (int)(score * Buckets));
}
