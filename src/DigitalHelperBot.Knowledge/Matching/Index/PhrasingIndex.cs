using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>How alike a text is to each phrasing: K = cosine of features + max(0, cosine of sentence vectors)².</summary>
/// <remarks>Up to 30,000 phrasings all are scored; of more, candidates are chosen first.</remarks>
internal sealed class PhrasingIndex
{
    private const int MostScoredInFull = 30_000;
    private const int CandidateCount = 800;
    private const int CommonShare = 8;

    private readonly InvertedIndex _inverted;
    private readonly CandidateIndex? _candidates;
    private readonly SentenceIndex? _sentences;

    public PhrasingIndex(Corpus corpus, SynonymSet synonyms, WordTable? table)
    {
        (Count, Synonyms) = (corpus.Count, synonyms);
        var scratch = new IndexScratch();
        foreach (var phrasing in corpus.Texts) Space.Include(Keys(phrasing, scratch));
        Space.Close(Count);
        _sentences = table is null ? null : new SentenceIndex(corpus, table);
        var inFull = Count <= MostScoredInFull;
        // Features that every eighth phrasing has choose no candidates.
        _inverted = new InvertedIndex(Space, inFull ? Count : Count / CommonShare);
        foreach (var (i, vector) in Vectors(corpus)) _inverted.Add(i, vector);
        _candidates = inFull ? null : ChooseFirst(corpus);
    }

    public int Count { get; }

    public SynonymSet Synonyms { get; }

    public FeatureSpace Space { get; } = new();

    public long Bytes => Space.Bytes + _inverted.Bytes + (_candidates?.Bytes ?? 0) + (_sentences?.Bytes ?? 0);

    /// <summary>A way of scoring that chooses candidates first.</summary>
    public CandidateIndex ChooseFirst(Corpus corpus)
    {
        if (_candidates is not null) return _candidates;
        var forward = new ForwardIndex(Count, Space.Postings);
        foreach (var (i, vector) in Vectors(corpus)) forward.Add(i, vector);
        return new CandidateIndex(_inverted, forward, _sentences, Space.Count);
    }

    /// <summary>Writes the likeness of <paramref name="text"/> to every phrasing into <paramref name="scratch"/>.</summary>
    public void Score(WordList text, IndexScratch scratch)
    {
        var likeness = Prepare(text, scratch);
        if (_candidates is not null)
        {
            _candidates.Score(likeness, scratch, CandidateCount);
            return;
        }

        var vector = scratch.Vector;
        for (var f = 0; f < vector.Count; f++) _inverted.AddTo(likeness, vector.Ids[f], vector.Weights[f]);
        if (scratch.InverseLength == 0) return;
        for (var i = 0; i < likeness.Length; i++) likeness[i] += _sentences!.Likeness(i, scratch.Sentence, scratch.InverseLength);
    }

    /// <summary>Reads a text's vectors and clears the likeness.</summary>
    public Span<float> Prepare(WordList text, IndexScratch scratch)
    {
        var likeness = scratch.Likeness(Count).AsSpan(0, Count);
        likeness.Clear();
        Space.Vectorize(Keys(text, scratch), scratch.Vector);
        scratch.InverseLength = _sentences?.Write(text, scratch.Sentence) ?? 0;
        scratch.Self = (scratch.Vector.Count > 0 ? 1 : 0) + (scratch.InverseLength > 0 ? 1 : 0);
        return likeness;
    }

    /// <summary>The likeness in meaning alone of the text scored last.</summary>
    public float SentenceLikeness(IndexScratch scratch, int phrasing) =>
        _sentences is null || scratch.InverseLength == 0 ? 0 : _sentences.Likeness(phrasing, scratch.Sentence, scratch.InverseLength);

    /// <summary>Adds what one feature of a text gives to the phrasings' likeness.</summary>
    public void AddFeature(Span<float> likeness, int feature, float weight) => _inverted.AddTo(likeness, feature, weight);

    private IEnumerable<(int Phrasing, SparseVector Vector)> Vectors(Corpus corpus)
    {
        var scratch = new IndexScratch();
        for (var i = 0; i < corpus.Count; i++)
        {
            Space.Vectorize(Keys(corpus.Texts[i], scratch), scratch.Vector);
            yield return (i, scratch.Vector);
        }
    }

    private FeatureKeys Keys(WordList text, IndexScratch scratch)
    {
        scratch.Keys.Read(text, Synonyms);
        return scratch.Keys;
    }
}
