using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>The best few of many scores with their numbers, in order of number. Reused.</summary>
internal sealed class Likeliest
{
    private const int Lanes = 8;
    private Scored[] _chosen = [];
    private float[] _scores = [];
    private int _count;

    public Span<Scored> Chosen => _chosen.AsSpan(0, _count);

    /// <summary>Keeps the best <paramref name="most"/>; of equal ones at the edge those with the lowest numbers.</summary>
    public void Choose(ReadOnlySpan<float> scores, int most)
    {
        // Room for as many again: when it is full, the worse half goes.
        if (_chosen.Length < 2 * most) (_chosen, _scores) = (new Scored[2 * most], new float[2 * most]);
        _count = 0;
        var least = float.NegativeInfinity;
        var i = 0;
        for (; i + Lanes <= scores.Length; i += Lanes)
        {
            if (Vector256.GreaterThanAny(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(scores), (nuint)i), Vector256.Create(least))) least = Take(scores, i, i + Lanes, least, most);
        }

        Take(scores, i, scores.Length, least, most);
        KeepBest(most);
    }

    /// <summary>Lets go of all but the best.</summary>
    public void KeepBest(int most)
    {
        if (_count > most) KeepFrom(LeastOf(most), most);
    }

    private float Take(ReadOnlySpan<float> scores, int from, int to, float least, int most)
    {
        for (var i = from; i < to; i++)
        {
            if (scores[i] <= least) continue;
            _chosen[_count++] = new Scored(i, scores[i]);
            if (_count < 2 * most) continue;
            least = LeastOf(most);
            KeepFrom(least, most);
        }

        return least;
    }

    /// <summary>The score of the last of the best.</summary>
    private float LeastOf(int most)
    {
        for (var i = 0; i < _count; i++) _scores[i] = _chosen[i].Score;
        _scores.AsSpan(0, _count).Sort();
        return _scores[_count - most];
    }

    private void KeepFrom(float least, int most)
    {
        var above = 0;
        foreach (var scored in Chosen) above += scored.Score > least ? 1 : 0;
        var (kept, equal) = (0, most - above);
        foreach (var scored in Chosen)
        {
            if (scored.Score > least || (scored.Score == least && equal-- > 0)) _chosen[kept++] = scored;
        }

        _count = kept;
    }

    /// <summary>An article, by its number, and how it scores so far.</summary>
    internal struct Scored(int number, float score)
    {
        public readonly int Number = number;
        public float Score = score;
    }
}
