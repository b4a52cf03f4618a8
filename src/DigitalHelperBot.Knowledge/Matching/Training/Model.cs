using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Synonyms;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Scores every article for a question. Immutable.</summary>
internal sealed class Model
{
    private const float Bias = -1f;
    private readonly ArticleWeights _weights;

    private Model(Corpus corpus, PhrasingIndex index, ArticleWeights weights, ArticleWords words)
    {
        (Corpus, Index, _weights, Words) = (corpus, index, weights, words);
    }

    public Corpus Corpus { get; }

    public PhrasingIndex Index { get; }

    public ArticleWords Words { get; }

    public long Bytes => Index.Bytes + _weights.Bytes + Words.Bytes + (Corpus.Count * 4L);

    public int Supports => _weights.Count;

    public static Model Train(Corpus corpus, SynonymSet synonyms, WordTable? table, CancellationToken cancellationToken)
    {
        var index = new PhrasingIndex(corpus, synonyms, table);
        return new Model(corpus, index, Trainer.Train(corpus, index, cancellationToken), new ArticleWords(corpus, table));
    }

    /// <summary>Each article's phrasings weigh alike and none speaks against another (Rocchio, "Relevance feedback in information retrieval", 1971).</summary>
    public static Model Untrained(Corpus corpus, SynonymSet synonyms, WordTable? table)
    {
        var sizes = corpus.ArticleOf.CountBy(article => article).ToDictionary();
        Support[] supports = [.. Enumerable.Range(0, corpus.Count)
            .Where(i => corpus.ArticleOf[i] != corpus.Unmet)
            .Select(i => new Support(i, corpus.ArticleOf[i], 3f / (sizes[corpus.ArticleOf[i]] + 2)))];
        return new Model(corpus, new PhrasingIndex(corpus, synonyms, table), new ArticleWeights(corpus.Count, supports), new ArticleWords(corpus, table));
    }

    /// <summary>How much one feature of a question adds to an article's score.</summary>
    public double FeaturePart(IndexScratch scratch, ulong feature, int article)
    {
        var id = Index.Space.Find(feature);
        var at = id < 0 ? -1 : Array.IndexOf(scratch.Vector.Ids, id, 0, scratch.Vector.Count);
        if (at < 0) return 0;
        var parts = new float[Corpus.Count];
        Index.AddFeature(parts, id, scratch.Vector.Weights[at]);
        var likeness = scratch.Likeness(Corpus.Count);
        return Enumerable.Range(0, Corpus.Count).Where(i => parts[i] != 0 && likeness[i] != 0).Sum(i => (double)parts[i] * _weights.Of(i, article));
    }

    /// <summary>How much the likeness of whole sentences adds to an article's score.</summary>
    public double SentencePart(IndexScratch scratch, int article)
    {
        var likeness = scratch.Likeness(Corpus.Count);
        return Enumerable.Range(0, Corpus.Count).Where(i => likeness[i] != 0).Sum(i => (double)_weights.Of(i, article) * Index.SentenceLikeness(scratch, i));
    }

    /// <summary>Writes each article's score into <paramref name="scores"/>, and after them that of "no article".</summary>
    public void Score(WordList question, IndexScratch scratch, Span<float> scores)
    {
        Index.Score(question, scratch);
        scores.Fill(Bias);
        _weights.AddTo(scratch.Likeness(Corpus.Count).AsSpan(0, Corpus.Count), scores);
    }
}
