using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary><see cref="ArticleRows"/> in sixteen bits a number, each row in steps of its own: half as much to read, which is what such rows take time for.</summary>
internal sealed class ShortRows
{
    private readonly int _stride;
    private readonly short[] _rows;
    private readonly float[] _steps;

    public ShortRows(ArticleRows rows, int count, int articles)
    {
        _stride = ArticleRows.StrideOf(articles);
        (_rows, _steps) = (new short[count * _stride], new float[count]);
        for (var row = 0; row < count; row++)
        {
            var most = 0f;
            foreach (var weight in rows[row]) most = Math.Max(most, Math.Abs(weight));
            if (most == 0) continue;
            _steps[row] = most / short.MaxValue;
            for (var article = 0; article < articles; article++) _rows[(row * _stride) + article] = (short)MathF.Round(rows[row][article] / _steps[row]);
        }
    }

    private ShortRows(PartsReader from) => (_stride, _rows, _steps) = (from.Read<int>(), from.ReadAll<short>(), from.ReadAll<float>());

    public long Bytes => (_rows.Length * 2L) + (_steps.Length * 4L);

    /// <summary>What a row takes.</summary>
    public static long BytesOf(int articles) => 2L * ArticleRows.StrideOf(articles);

    public static ShortRows Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.Write(_stride);
        to.WriteAll<short>(_rows);
        to.WriteAll<float>(_steps);
    }

    public float Of(int row, int article) => _rows[(row * _stride) + article] * _steps[row];

    /// <param name="scores">At least <see cref="ArticleRows.StrideOf"/> long.</param>
    public void AddTo(Span<float> scores, int row, float weight)
    {
        ref var to = ref MemoryMarshal.GetReference(scores[.._stride]);
        ref var from = ref MemoryMarshal.GetReference(_rows.AsSpan(row * _stride, _stride));
        weight *= _steps[row];
        for (var i = 0; i < _stride; i += 8)
        {
            var numbers = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.LoadUnsafe(ref from, (nuint)i).ToVector256Unsafe()));
            (Vector256.LoadUnsafe(ref to, (nuint)i) + (numbers * weight)).StoreUnsafe(ref to, (nuint)i);
        }
    }
}
