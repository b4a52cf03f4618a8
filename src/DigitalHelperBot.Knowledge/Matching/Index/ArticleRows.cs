using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// For each feature that many phrasings have, one row with what it is worth to each article: the machines' weights in primal form. One row is added
/// instead of one number for each of many phrasings, and the sum is the same.
/// </summary>
internal sealed class ArticleRows
{
    private readonly int _articles;
    private readonly int _stride;
    private readonly float[] _rows;

    /// <param name="rows">How many features have one.</param>
    /// <param name="articles">With "no article" as the last.</param>
    public ArticleRows(int rows, int articles)
    {
        (_articles, _stride) = (articles, StrideOf(articles));
        _rows = new float[rows * _stride];
    }

    private ArticleRows(PartsReader from)
    {
        (_articles, _rows) = (from.Read<int>(), from.ReadAll<float>());
        _stride = StrideOf(_articles);
    }

    public long Bytes => _rows.Length * 4L;

    /// <summary>How many numbers a row takes: whole vectors.</summary>
    public static int StrideOf(int articles) => (articles + 7) & ~7;

    public Span<float> this[int row] => _rows.AsSpan(row * _stride, _articles);

    public static ArticleRows Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.Write(_articles);
        to.WriteAll<float>(_rows);
    }

    /// <summary>Adds rows, each times its weight, one after the other: four are read at a time, since the sums take as long to read and write as a row.</summary>
    /// <param name="sums">At least <see cref="StrideOf"/> long.</param>
    /// <param name="weights">By row number.</param>
    public void AddTo(Span<float> sums, SparseVector weights)
    {
        var row = 0;
        for (; row + 4 <= weights.Count; row += 4) AddFour(sums, weights.Ids.AsSpan(row, 4), weights.Weights.AsSpan(row, 4));
        for (; row < weights.Count; row++) ScaledSums.Add(sums[.._stride], Whole(weights.Ids[row]), weights.Weights[row]);
    }

    private void AddFour(Span<float> sums, ReadOnlySpan<int> rows, ReadOnlySpan<float> weights)
    {
        ref var to = ref MemoryMarshal.GetReference(sums[.._stride]);
        ref var a = ref Row(rows[0]);
        ref var b = ref Row(rows[1]);
        ref var c = ref Row(rows[2]);
        ref var d = ref Row(rows[3]);
        for (var i = 0; i < _stride; i += 8)
        {
            var sum = Vector256.LoadUnsafe(ref to, (nuint)i);
            sum += Vector256.LoadUnsafe(ref a, (nuint)i) * weights[0];
            sum += Vector256.LoadUnsafe(ref b, (nuint)i) * weights[1];
            sum += Vector256.LoadUnsafe(ref c, (nuint)i) * weights[2];
            sum += Vector256.LoadUnsafe(ref d, (nuint)i) * weights[3];
            sum.StoreUnsafe(ref to, (nuint)i);
        }
    }

    private ref float Row(int row) => ref MemoryMarshal.GetReference(Whole(row));

    private Span<float> Whole(int row) => _rows.AsSpan(row * _stride, _stride);
}
