using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>How alike a text is to each phrasing: K = cosine of features + max(0, cosine of sentence vectors)².</summary>
/// <remarks>Inverted index, a term at a time (Zobel and Moffat, "Inverted files for text search engines", 2006).</remarks>
internal sealed class PhrasingIndex
{
    private const int Dimensions = WordTable.Dimensions;
    private const float Unit = 1f / ushort.MaxValue;
    private readonly SentenceVectors? _sentences;
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly ushort[] _weights;
    private readonly sbyte[] _vectors;
    private readonly float[] _inverseLengths;

    public PhrasingIndex(Corpus corpus, SynonymSet synonyms, WordTable? table)
    {
        var phrasings = corpus.Texts;
        (Count, Synonyms) = (phrasings.Count, synonyms);
        var scratch = new IndexScratch();
        foreach (var phrasing in phrasings) Space.Include(Keys(phrasing, scratch));
        Space.Close(Count);
        _starts = new int[Space.Count + 1];
        for (var id = 0; id < Space.Count; id++) _starts[id + 1] = _starts[id] + Space.Documents(id);
        _postings = new int[_starts[^1]];
        _weights = new ushort[_starts[^1]];
        FillPostings(phrasings, scratch);
        _sentences = table is null ? null : SentenceVectors.Learn(table, phrasings, corpus.ArticleOf);
        _vectors = new sbyte[table is null ? 0 : Count * Dimensions];
        _inverseLengths = new float[table is null ? 0 : Count];
        FillVectors(phrasings);
    }

    public int Count { get; }

    public SynonymSet Synonyms { get; }

    public FeatureSpace Space { get; } = new();

    public long Bytes => Space.Bytes + (_starts.Length * 4L) + (_postings.Length * 6L) + _vectors.Length + (_inverseLengths.Length * 4L);

    /// <summary>Writes the likeness of <paramref name="text"/> to every phrasing into <paramref name="scratch"/>.</summary>
    public void Score(WordList text, IndexScratch scratch)
    {
        var likeness = scratch.Likeness(Count);
        Array.Clear(likeness, 0, Count);
        Space.Vectorize(Keys(text, scratch), scratch.Vector);
        for (var i = 0; i < scratch.Vector.Count; i++)
        {
            var weight = scratch.Vector.Weights[i] * Unit;
            var (from, to) = (_starts[scratch.Vector.Ids[i]], _starts[scratch.Vector.Ids[i] + 1]);
            var postings = _postings.AsSpan(from, to - from);
            var weights = _weights.AsSpan(from, to - from);
            for (var p = 0; p < postings.Length; p++) likeness[postings[p]] += weight * weights[p];
        }

        scratch.Self = scratch.Vector.Count == 0 ? 0 : 1;
        if (_sentences is not null) AddSentences(text, scratch, likeness);
    }

    /// <summary>The phrasings that have a feature, and its weight in each.</summary>
    public IEnumerable<(int Phrasing, float Weight)> PostingsOf(int feature)
    {
        for (var p = _starts[feature]; p < _starts[feature + 1]; p++) yield return (_postings[p], _weights[p] * Unit);
    }

    /// <summary>The second part of the likeness alone, for one phrasing.</summary>
    public float SentenceLikeness(ReadOnlySpan<sbyte> sentence, int phrasing)
    {
        if (_sentences is null) return 0;
        var cosine = Bytewise.Dot(_vectors.AsSpan(phrasing * Dimensions, Dimensions), sentence) * InverseLength(sentence) * _inverseLengths[phrasing];
        return cosine > 0 ? cosine * cosine : 0;
    }

    private FeatureKeys Keys(WordList text, IndexScratch scratch)
    {
        scratch.Keys.Read(text, Synonyms);
        return scratch.Keys;
    }

    private void AddSentences(WordList text, IndexScratch scratch, float[] likeness)
    {
        var sentence = scratch.Sentence;
        _sentences!.Write(text.Words, sentence);
        var inverse = InverseLength(sentence);
        if (inverse == 0) return;
        scratch.Self++;
        for (var i = 0; i < Count; i++)
        {
            var dot = Bytewise.Dot(_vectors.AsSpan(i * Dimensions, Dimensions), sentence);
            if (dot <= 0) continue;
            var cosine = dot * inverse * _inverseLengths[i];
            likeness[i] += cosine * cosine;
        }
    }

    private void FillPostings(IReadOnlyList<WordList> phrasings, IndexScratch scratch)
    {
        var next = _starts.AsSpan(0, Space.Count).ToArray();
        for (var i = 0; i < phrasings.Count; i++)
        {
            Space.Vectorize(Keys(phrasings[i], scratch), scratch.Vector);
            for (var f = 0; f < scratch.Vector.Count; f++)
            {
                var at = next[scratch.Vector.Ids[f]]++;
                _postings[at] = i;
                _weights[at] = (ushort)MathF.Round(Math.Min(1, scratch.Vector.Weights[f]) * ushort.MaxValue);
            }
        }
    }

    private void FillVectors(IReadOnlyList<WordList> phrasings)
    {
        for (var i = 0; i < _inverseLengths.Length; i++)
        {
            var vector = _vectors.AsSpan(i * Dimensions, Dimensions);
            _sentences!.Write(phrasings[i].Words, vector);
            _inverseLengths[i] = InverseLength(vector);
        }
    }

    private static float InverseLength(ReadOnlySpan<sbyte> vector)
    {
        var square = Bytewise.Dot(vector, vector);
        return square == 0 ? 0 : 1 / MathF.Sqrt(square);
    }
}
