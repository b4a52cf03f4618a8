using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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

    /// <param name="scores">At least <see cref="StrideOf"/> long.</param>
    public void AddTo(Span<float> scores, int row, float weight)
    {
        ref var to = ref MemoryMarshal.GetReference(scores[.._stride]);
        ref var from = ref MemoryMarshal.GetReference(_rows.AsSpan(row * _stride, _stride));
        for (var i = 0; i < _stride; i += 8) (Vector256.LoadUnsafe(ref to, (nuint)i) + (Vector256.LoadUnsafe(ref from, (nuint)i) * weight)).StoreUnsafe(ref to, (nuint)i);
    }
}
