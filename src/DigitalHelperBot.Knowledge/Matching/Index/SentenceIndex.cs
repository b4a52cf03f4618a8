using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>The sentence vectors of all phrasings: cosine² tells how near two texts are in meaning.</summary>
internal sealed class SentenceIndex
{
    private const int Dimensions = WordTable.Dimensions;
    private readonly sbyte[] _vectors;
    private readonly float[] _inverseLengths;

    public SentenceIndex(Corpus corpus, SentenceVectors sentences)
    {
        _vectors = new sbyte[corpus.Count * Dimensions];
        _inverseLengths = new float[corpus.Count];
        for (var i = 0; i < corpus.Count; i++) _inverseLengths[i] = sentences.WriteWithLength(corpus.Texts[i].Words, _vectors.AsSpan(i * Dimensions, Dimensions));
    }

    private SentenceIndex(PartsReader from) => (_vectors, _inverseLengths) = (from.ReadAll<sbyte>(), from.ReadAll<float>());

    public long Bytes => _vectors.Length + (_inverseLengths.Length * 4L);

    public static SentenceIndex Load(PartsReader from) => new(from);

    public void Save(PartsWriter to)
    {
        to.WriteAll<sbyte>(_vectors);
        to.WriteAll<float>(_inverseLengths);
    }

    public ReadOnlySpan<sbyte> Vector(int phrasing) => _vectors.AsSpan(phrasing * Dimensions, Dimensions);

    public float InverseLength(int phrasing) => _inverseLengths[phrasing];

    public float Likeness(int phrasing, ReadOnlySpan<sbyte> vector, float inverseLength)
    {
        var dot = Bytewise.Dot(Vector(phrasing), vector);
        var cosine = dot * inverseLength * _inverseLengths[phrasing];
        return cosine * cosine;
    }

    /// <summary>How near a phrasing is to the text that <paramref name="scratch"/> holds; 0 when no word of that is known.</summary>
    public float Likeness(int phrasing, IndexScratch scratch) =>
        scratch.InverseLength == 0 ? 0 : Likeness(phrasing, scratch.Sentence, scratch.InverseLength);

    /// <summary>Adds how near each of some phrasings is to a text.</summary>
    public void AddTo(Span<float> likeness, ReadOnlySpan<int> phrasings, ReadOnlySpan<sbyte> vector, float inverseLength)
    {
        for (var p = 0; p < phrasings.Length; p++)
        {
            if (p + Ahead.Pieces < phrasings.Length) Fetch(phrasings[p + Ahead.Pieces]);
            likeness[phrasings[p]] += Likeness(phrasings[p], vector, inverseLength);
        }
    }

    public float Likeness(int first, int second) => Likeness(first, Vector(second), _inverseLengths[second]);

    private void Fetch(int phrasing)
    {
        var vector = _vectors.AsSpan(phrasing * Dimensions, Dimensions);
        Ahead.Fetch(ref vector[0]);
        Ahead.Fetch(ref vector[^1]);
    }
}
