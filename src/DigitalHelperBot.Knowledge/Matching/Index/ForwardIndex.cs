using DigitalHelperBot.Knowledge.Matching.Features;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>For each phrasing its features: scores single phrasings exactly, against a text whose weights are spread out by feature number.</summary>
internal sealed class ForwardIndex
{
    internal const float Unit = 1f / ushort.MaxValue;
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly ushort[] _weights;

    private ForwardIndex(int[] starts, int[] features, ushort[] weights) => (_starts, _features, _weights) = (starts, features, weights);

    public int Count => _starts.Length - 1;

    /// <param name="phrasings">How many there are.</param>
    /// <param name="postings">How many features they have together.</param>
    /// <param name="vectors">Their vectors in order; each is read before the next is asked for.</param>
    public static ForwardIndex Of(int phrasings, int postings, IEnumerable<SparseVector> vectors)
    {
        var index = new ForwardIndex(new int[phrasings + 1], new int[postings], new ushort[postings]);
        var (phrasing, at) = (0, 0);
        foreach (var vector in vectors)
        {
            for (var f = 0; f < vector.Count; f++, at++)
            {
                index._features[at] = vector.Ids[f];
                index._weights[at] = (ushort)MathF.Round(Math.Min(1, vector.Weights[f]) * ushort.MaxValue);
            }

            index._starts[++phrasing] = at;
        }

        return index;
    }

    /// <summary>The same the other way round, without features that more than <paramref name="longest"/> phrasings have.</summary>
    public InvertedIndex Invert(FeatureSpace space, int longest)
    {
        var inverted = new InvertedIndex(space, longest);
        for (var phrasing = 0; phrasing < Count; phrasing++) inverted.Add(phrasing, Features(phrasing), Weights(phrasing));
        inverted.Close();
        return inverted;
    }

    public ReadOnlySpan<int> Features(int phrasing) => _features.AsSpan(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);

    /// <summary>In units of <see cref="Unit"/>.</summary>
    public ReadOnlySpan<ushort> Weights(int phrasing) => _weights.AsSpan(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);

    public float Likeness(int phrasing, ReadOnlySpan<float> spread)
    {
        var features = Features(phrasing);
        var weights = _weights.AsSpan(_starts[phrasing], features.Length);
        var (even, odd, f) = (0f, 0f, 0);
        for (; f + 2 <= features.Length; f += 2)
        {
            even += spread[features[f]] * weights[f];
            odd += spread[features[f + 1]] * weights[f + 1];
        }

        if (f < features.Length) even += spread[features[f]] * weights[f];
        return (even + odd) * Unit;
    }
}
