using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>For each phrasing those of its features that have a row, by the row's number, and how much they weigh.</summary>
internal sealed class PhrasingRows
{
    public const int MostRows = ushort.MaxValue;
    private readonly int[] _starts;
    private readonly ushort[] _rows;
    private readonly ushort[] _weights;

    /// <param name="phrasings">With all their features.</param>
    /// <param name="rowOf">The row of each feature, or -1.</param>
    public PhrasingRows(ForwardIndex phrasings, int[] rowOf)
    {
        _starts = new int[phrasings.Count + 1];
        for (var phrasing = 0; phrasing < phrasings.Count; phrasing++)
        {
            var count = 0;
            foreach (var feature in phrasings.Features(phrasing)) count += rowOf[feature] >= 0 ? 1 : 0;
            _starts[phrasing + 1] = _starts[phrasing] + count;
        }

        (_rows, _weights) = (new ushort[_starts[^1]], new ushort[_starts[^1]]);
        for (var (phrasing, to) = (0, 0); phrasing < phrasings.Count; phrasing++)
        {
            var features = phrasings.Features(phrasing);
            for (var f = 0; f < features.Length; f++)
            {
                if (rowOf[features[f]] >= 0) (_rows[to], _weights[to++]) = ((ushort)rowOf[features[f]], phrasings.Weights(phrasing)[f]);
            }
        }
    }

    private PhrasingRows(PartsReader from) => (_starts, _rows, _weights) = (from.ReadAll<int>(), from.ReadAll<ushort>(), from.ReadAll<ushort>());

    /// <summary>How many phrasings there are.</summary>
    public int Count => _starts.Length - 1;

    public long Bytes => (_starts.Length * 4L) + (_rows.Length * 4L);

    public static PhrasingRows Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<int>(_starts);
        to.WriteAll<ushort>(_rows);
        to.WriteAll<ushort>(_weights);
    }

    public ReadOnlySpan<ushort> Rows(int phrasing) => _rows.AsSpan(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);

    /// <summary>In units of <see cref="ForwardIndex.Unit"/>.</summary>
    public ReadOnlySpan<ushort> Weights(int phrasing) => _weights.AsSpan(_starts[phrasing], _starts[phrasing + 1] - _starts[phrasing]);

    /// <param name="spread">The text's weights, by row.</param>
    public float Likeness(int phrasing, ReadOnlySpan<float> spread)
    {
        var rows = Rows(phrasing);
        var weights = Weights(phrasing);
        var (even, odd, f) = (0f, 0f, 0);
        for (; f + 2 <= rows.Length; f += 2)
        {
            even += spread[rows[f]] * weights[f];
            odd += spread[rows[f + 1]] * weights[f + 1];
        }

        if (f < rows.Length) even += spread[rows[f]] * weights[f];
        return (even + odd) * ForwardIndex.Unit;
    }
}
