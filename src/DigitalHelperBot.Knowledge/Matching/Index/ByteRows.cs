using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Saving;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary><see cref="ArticleRows"/> in eight bits a number, each few numbers in steps of their own: a quarter as much to read, which is what such rows take time for.</summary>
internal sealed class ByteRows
{
    // Articles that share a step.
    private const int Piece = 128;
    private readonly int _stride;
    private readonly sbyte[] _rows;
    private readonly float[] _steps;

    public ByteRows(ArticleRows rows, int count, int articles)
    {
        _stride = ArticleRows.StrideOf(articles);
        (_rows, _steps) = (new sbyte[count * _stride], new float[count * PiecesOf(_stride)]);
        for (var row = 0; row < count; row++)
        {
            for (var from = 0; from < articles; from += Piece) Write(rows[row][from..Math.Min(articles, from + Piece)], row, from);
        }
    }

    private ByteRows(PartsReader from) => (_stride, _rows, _steps) = (from.Read<int>(), from.ReadAll<sbyte>(), from.ReadAll<float>());

    public long Bytes => _rows.Length + (_steps.Length * 4L);

    /// <summary>What a row takes.</summary>
    public static long BytesOf(int articles) => ArticleRows.StrideOf(articles) + (4L * PiecesOf(ArticleRows.StrideOf(articles)));

    public static ByteRows Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.Write(_stride);
        to.WriteAll<sbyte>(_rows);
        to.WriteAll<float>(_steps);
    }

    public float Of(int row, int article) => _rows[(row * _stride) + article] * _steps[(row * PiecesOf(_stride)) + (article / Piece)];

    /// <param name="sums">At least <see cref="ArticleRows.StrideOf"/> long.</param>
    public void AddTo(Span<float> sums, int row, float weight)
    {
        ref var to = ref MemoryMarshal.GetReference(sums[.._stride]);
        ref var from = ref MemoryMarshal.GetReference(_rows.AsSpan(row * _stride, _stride));
        var pieces = PiecesOf(_stride);
        var steps = _steps.AsSpan(row * pieces, pieces);
        for (var piece = 0; piece < pieces; piece++)
        {
            var worth = Vector256.Create(weight * steps[piece]);
            for (var (i, end) = (piece * Piece, Math.Min(_stride, (piece + 1) * Piece)); i < end; i += 8)
            {
                var eight = Vector64.LoadUnsafe(ref from, (nuint)i).ToVector128Unsafe();
                var numbers = Vector256.ConvertToSingle(Vector256.WidenLower(Vector128.WidenLower(eight).ToVector256Unsafe()));
                (Vector256.LoadUnsafe(ref to, (nuint)i) + (numbers * worth)).StoreUnsafe(ref to, (nuint)i);
            }
        }
    }

    private void Write(ReadOnlySpan<float> numbers, int row, int from)
    {
        var most = 0f;
        foreach (var number in numbers) most = Math.Max(most, Math.Abs(number));
        if (most == 0) return;
        var step = most / sbyte.MaxValue;
        _steps[(row * PiecesOf(_stride)) + (from / Piece)] = step;
        for (var i = 0; i < numbers.Length; i++) _rows[(row * _stride) + from + i] = (sbyte)MathF.Round(numbers[i] / step);
    }

    private static int PiecesOf(int stride) => (stride + Piece - 1) / Piece;
}
