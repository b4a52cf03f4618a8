using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>For each feature the phrasings that have it, and how much it weighs in each (Zobel and Moffat, "Inverted files for text search engines", 2006).</summary>
internal sealed class InvertedIndex
{
    private readonly int[] _starts;
    private readonly int[] _phrasings;
    private readonly ushort[] _weights;
    private int[] _next;

    /// <param name="space">The features, counted.</param>
    /// <param name="longest">Features that more phrasings have are left out.</param>
    public InvertedIndex(FeatureSpace space, int longest)
    {
        _starts = new int[space.Count + 1];
        for (var id = 0; id < space.Count; id++) _starts[id + 1] = _starts[id] + (space.Documents(id) <= longest ? space.Documents(id) : 0);
        _phrasings = new int[_starts[^1]];
        _weights = new ushort[_starts[^1]];
        _next = _starts[..^1];
    }

    private InvertedIndex(PartsReader from) => (_starts, _phrasings, _weights, _next) = (from.ReadAll<int>(), from.ReadAll<int>(), from.ReadAll<ushort>(), []);

    public long Bytes => (_starts.Length * 4L) + (_phrasings.Length * 6L);

    public static InvertedIndex Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<int>(_starts);
        to.WriteAll<int>(_phrasings);
        to.WriteAll<ushort>(_weights);
    }

    public int Length(int feature) => _starts[feature + 1] - _starts[feature];

    public void Add(int phrasing, ReadOnlySpan<int> features, ReadOnlySpan<ushort> weights)
    {
        for (var f = 0; f < features.Length; f++)
        {
            var id = features[f];
            if (Length(id) == 0) continue;
            _phrasings[_next[id]] = phrasing;
            _weights[_next[id]++] = weights[f];
        }
    }

    /// <summary>When all have been added.</summary>
    public void Close() => _next = [];

    /// <summary>The phrasings that have a feature, and how much it weighs in each, in units of <see cref="ForwardIndex.Unit"/>.</summary>
    public ReadOnlySpan<int> Of(int feature, out ReadOnlySpan<ushort> weights)
    {
        weights = _weights.AsSpan(_starts[feature], Length(feature));
        return _phrasings.AsSpan(_starts[feature], weights.Length);
    }

    /// <param name="likeness">As long as there are phrasings.</param>
    public void AddTo(Span<float> likeness, int feature, float weight)
    {
        var phrasings = Of(feature, out var weights);
        weight *= ForwardIndex.Unit;
        for (var p = 0; p < phrasings.Length; p++) likeness[phrasings[p]] += weight * weights[p];
    }
}
