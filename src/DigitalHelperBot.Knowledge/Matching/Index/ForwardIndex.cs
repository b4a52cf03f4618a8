using DigitalHelperBot.Knowledge.Matching.Features;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>For each phrasing its features: scores single phrasings exactly, against a text whose weights are spread out by feature number.</summary>
internal sealed class ForwardIndex
{
    private const float Unit = 1f / ushort.MaxValue;
    private readonly int[] _starts;
    private readonly int[] _features;
    private readonly ushort[] _weights;

    public ForwardIndex(int phrasings, int postings)
    {
        _starts = new int[phrasings + 1];
        _features = new int[postings];
        _weights = new ushort[postings];
    }

    public long Bytes => (_starts.Length * 4L) + (_features.Length * 6L);

    /// <summary>Adds the phrasings in their order.</summary>
    public void Add(int phrasing, SparseVector vector)
    {
        var at = _starts[phrasing];
        for (var f = 0; f < vector.Count; f++, at++)
        {
            _features[at] = vector.Ids[f];
            _weights[at] = (ushort)MathF.Round(Math.Min(1, vector.Weights[f]) * ushort.MaxValue);
        }

        _starts[phrasing + 1] = at;
    }

    public float Likeness(int phrasing, ReadOnlySpan<float> spread)
    {
        var features = _features.AsSpan(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);
        var weights = _weights.AsSpan(_starts[phrasing], features.Length);
        var sum = 0f;
        for (var f = 0; f < features.Length; f++) sum += spread[features[f]] * weights[f];
        return sum * Unit;
    }

    /// <summary>Writes a phrasing's weights to their features' places in <paramref name="spread"/>; <paramref name="clear"/> takes them away again.</summary>
    public void Spread(int phrasing, Span<float> spread, bool clear)
    {
        for (var at = _starts[phrasing]; at < _starts[phrasing + 1]; at++) spread[_features[at]] = clear ? 0 : _weights[at] * Unit;
    }
}
