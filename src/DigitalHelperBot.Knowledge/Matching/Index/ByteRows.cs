using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary><see cref="ArticleRows"/> in eight bits a number, each few numbers in steps of their own: a quarter as much to read, which is what such rows take time for.</summary>
internal sealed class ByteRows
{
    // Articles that share a step.
    private const int Piece = 128;
    private readonly int _stride;
    private readonly sbyte[] _rows;
    private readonly float[] _steps;

    /// <param name="count">How many rows there are.</param>
    public ByteRows(ArticleWeights weights, PhrasingRows phrasings, int count)
    {
        var (articles, exact) = (weights.Articles, new ArticleRows(count, weights.Articles));
        weights.Spread(phrasings, exact);
        _stride = ArticleRows.StrideOf(articles);
        (_rows, _steps) = (new sbyte[count * _stride], new float[count * PiecesOf(_stride)]);
        for (var row = 0; row < count; row++)
        {
            for (var from = 0; from < articles; from += Piece) Write(exact[row][from..Math.Min(articles, from + Piece)], row, from);
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

    /// <inheritdoc cref="ArticleRows.AddTo"/>
    public void AddTo(Span<float> sums, SparseVector weights)
    {
        var row = 0;
        for (; row + 4 <= weights.Count; row += 4) AddFour(sums, weights.Ids.AsSpan(row, 4), weights.Weights.AsSpan(row, 4));
        for (; row < weights.Count; row++) AddOne(sums, weights.Ids[row], weights.Weights[row]);
    }

    private void AddOne(Span<float> sums, int row, float weight)
    {
        ref var to = ref MemoryMarshal.GetReference(sums[.._stride]);
        ref var from = ref Row(row);
        for (var (piece, i) = (0, 0); i < _stride; piece++)
        {
            var worth = Worth(row, piece, weight);
            for (var end = Math.Min(_stride, i + Piece); i < end; i += 8) (Vector256.LoadUnsafe(ref to, (nuint)i) + (Eight(ref from, i) * worth)).StoreUnsafe(ref to, (nuint)i);
        }
    }

    private void AddFour(Span<float> sums, ReadOnlySpan<int> rows, ReadOnlySpan<float> weights)
    {
        ref var to = ref MemoryMarshal.GetReference(sums[.._stride]);
        ref var a = ref Row(rows[0]);
        ref var b = ref Row(rows[1]);
        ref var c = ref Row(rows[2]);
        ref var d = ref Row(rows[3]);
        for (var (piece, i) = (0, 0); i < _stride; piece++)
        {
            var (first, second) = (Worth(rows[0], piece, weights[0]), Worth(rows[1], piece, weights[1]));
            var (third, fourth) = (Worth(rows[2], piece, weights[2]), Worth(rows[3], piece, weights[3]));
            for (var end = Math.Min(_stride, i + Piece); i < end; i += 8)
            {
                var sum = Vector256.LoadUnsafe(ref to, (nuint)i) + (Eight(ref a, i) * first);
                sum += Eight(ref b, i) * second;
                sum += Eight(ref c, i) * third;
                sum += Eight(ref d, i) * fourth;
                sum.StoreUnsafe(ref to, (nuint)i);
            }
        }
    }

    private ref sbyte Row(int row) => ref MemoryMarshal.GetReference(_rows.AsSpan(row * _stride, _stride));

    private Vector256<float> Worth(int row, int piece, float weight) => Vector256.Create(weight * _steps[(row * PiecesOf(_stride)) + piece]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Eight(ref sbyte row, int at)
    {
        var eight = Vector64.LoadUnsafe(ref row, (nuint)at).ToVector128Unsafe();
        return Vector256.ConvertToSingle(Avx2.IsSupported ? Avx2.ConvertToVector256Int32(eight) : Vector256.WidenLower(Vector128.WidenLower(eight).ToVector256Unsafe()));
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
