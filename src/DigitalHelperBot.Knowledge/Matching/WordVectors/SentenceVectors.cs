using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;

namespace DigitalHelperBot.Knowledge.Matching.WordVectors;

/// <summary>One vector for a whole text: its words' vectors, rare words counting more, less the part that all texts share.</summary>
/// <remarks>
/// SIF (Arora, Liang and Ma, "A simple but tough-to-beat baseline for sentence embeddings", 2017): a/(a + p(w)), a = 4·10⁻³. The probability of a
/// word is taken from its place in the table: p = 1/(13·(place + 2.7)) (Mandelbrot's form of Zipf's law).
/// </remarks>
internal sealed class SentenceVectors
{
    private const int Dimensions = WordTable.Dimensions;
    private const float Smoothing = 4e-3f;
    private readonly float _smoothing;
    private readonly WordTable _table;
    private readonly float[] _common;
    private readonly WithinArticleSpread? _spread;

    private SentenceVectors(WordTable table, float[] common, WithinArticleSpread? spread, float smoothing = Smoothing) => (_table, _common, _spread, _smoothing) = (table, common, spread, smoothing);

    public static SentenceVectors Load(WordTable table, PartsReader from) => new(table, from.ReadAll<float>(), WithinArticleSpread.Load(from));

    public void Save(PartsWriter to)
    {
        to.WriteAll<float>(_common);
        _spread!.Save(to);
    }

    /// <summary>Learns the direction that all texts share, and how those of one article differ.</summary>
    /// <param name="smoothing">a: the higher, the more common words count.</param>
    public static SentenceVectors Learn(WordTable table, Corpus corpus, float smoothing = Smoothing)
    {
        var common = FirstSingularVector(WriteAll(new SentenceVectors(table, new float[Dimensions], null, smoothing), corpus.Texts));
        var centred = WriteAll(new SentenceVectors(table, common, null, smoothing), corpus.Texts);
        return new SentenceVectors(table, common, WithinArticleSpread.Learn(centred, corpus.ArticleOf, corpus.Articles), smoothing);
    }

    /// <summary>The vector of a text, of length 1 (or all zero when none of its words is known), rounded to 127 steps.</summary>
    public void Write(ReadOnlySpan<Word> words, Span<sbyte> into)
    {
        Span<float> vector = stackalloc float[Dimensions];
        Write(words, vector);
        for (var d = 0; d < Dimensions; d++) into[d] = (sbyte)Math.Clamp(MathF.Round(vector[d] * Steps), -127, 127);
    }

    /// <summary>Writes the vector of a text and returns one over its length, or 0 when no word is known.</summary>
    public float WriteWithLength(ReadOnlySpan<Word> words, Span<sbyte> into)
    {
        Write(words, into);
        var square = Bytewise.Dot(into, into);
        return square == 0 ? 0 : 1 / MathF.Sqrt(square);
    }

    /// <summary>Vectors of length 1 are written times this; a part above 127/256 of the whole is cut off, which is rarer than one in a thousand.</summary>
    public const float Steps = 256f;

    private static float[][] WriteAll(SentenceVectors sentences, IReadOnlyList<WordList> texts)
    {
        var vectors = new float[texts.Count][];
        for (var i = 0; i < texts.Count; i++) sentences.Write(texts[i].Words, vectors[i] = new float[Dimensions]);
        return vectors;
    }

    private void Write(ReadOnlySpan<Word> words, Span<float> into)
    {
        into.Clear();
        foreach (var word in words)
        {
            if (word.Row < 0) continue;
            var probability = 1f / (13f * (word.Row + 2.7f));
            var weight = _smoothing / (_smoothing + probability) * _table.Scale(word.Row);
            var row = _table.Row(word.Row);
            AddScaled(into, row, weight);
        }

        var along = Inner(into, _common);
        for (var d = 0; d < Dimensions; d++) into[d] -= along * _common[d];
        _spread?.Normalize(into);
        var length = MathF.Sqrt(Inner(into, into));
        if (length < 1e-6f) into.Clear();
        else for (var d = 0; d < Dimensions; d++) into[d] /= length;
    }

    // Four at a time, each in the same order as one at a time: the same sums to the last bit.
    private static void AddScaled(Span<float> sums, ReadOnlySpan<sbyte> row, float weight)
    {
        ref var to = ref MemoryMarshal.GetReference(sums);
        var numbers = MemoryMarshal.Cast<sbyte, int>(row);
        for (var d = 0; d < numbers.Length; d++)
        {
            var four = Vector128.WidenLower(Vector128.WidenLower(Vector128.CreateScalar(numbers[d]).AsSByte()));
            (Vector128.LoadUnsafe(ref to, (nuint)(d * 4)) + (Vector128.ConvertToSingle(four) * weight)).StoreUnsafe(ref to, (nuint)(d * 4));
        }
    }

    /// <summary>By power iteration (Golub and Van Loan, "Matrix Computations", 8.2).</summary>
    private static float[] FirstSingularVector(float[][] vectors)
    {
        var direction = new float[Dimensions];
        Array.Fill(direction, 1f / MathF.Sqrt(Dimensions));
        var next = new float[Dimensions];
        for (var round = 0; round < 30; round++)
        {
            Array.Clear(next);
            foreach (var vector in vectors)
            {
                var along = Inner(vector, direction);
                for (var d = 0; d < Dimensions; d++) next[d] += along * vector[d];
            }

            var length = MathF.Sqrt(Inner(next, next));
            if (length < 1e-6f) return new float[Dimensions];
            for (var d = 0; d < Dimensions; d++) direction[d] = next[d] / length;
        }

        return direction;
    }

    private static float Inner(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var sum = 0f;
        for (var d = 0; d < Dimensions; d++) sum += first[d] * second[d];
        return sum;
    }
}
