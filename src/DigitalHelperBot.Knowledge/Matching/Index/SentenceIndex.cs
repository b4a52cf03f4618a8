using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>The sentence vectors of all phrasings: max(0, cosine)² tells how near two texts are in meaning.</summary>
internal sealed class SentenceIndex
{
    private const int Dimensions = WordTable.Dimensions;
    private readonly SentenceVectors _sentences;
    private readonly sbyte[] _vectors;
    private readonly float[] _inverseLengths;

    public SentenceIndex(Corpus corpus, WordTable table)
    {
        _sentences = SentenceVectors.Learn(table, corpus);
        _vectors = new sbyte[corpus.Count * Dimensions];
        _inverseLengths = new float[corpus.Count];
        for (var i = 0; i < corpus.Count; i++) _inverseLengths[i] = Write(corpus.Texts[i], _vectors.AsSpan(i * Dimensions, Dimensions));
    }

    public long Bytes => _vectors.Length + (_inverseLengths.Length * 4L);

    /// <summary>Writes the vector of a text and returns one over its length, or 0 when no word is known.</summary>
    public float Write(WordList text, Span<sbyte> vector)
    {
        _sentences.Write(text.Words, vector);
        var square = Bytewise.Dot(vector, vector);
        return square == 0 ? 0 : 1 / MathF.Sqrt(square);
    }

    public float Likeness(int phrasing, ReadOnlySpan<sbyte> vector, float inverseLength)
    {
        var dot = Bytewise.Dot(_vectors.AsSpan(phrasing * Dimensions, Dimensions), vector);
        if (dot <= 0) return 0;
        var cosine = dot * inverseLength * _inverseLengths[phrasing];
        return cosine * cosine;
    }

    public float Likeness(int first, int second) => Likeness(first, _vectors.AsSpan(second * Dimensions, Dimensions), _inverseLengths[second]);
}
