using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores every article for a question: all of them exactly, or, where there are very many, the likeliest. A common feature adds one row to the articles'
/// scores; a rare one adds to the likeness of the phrasings that have it, which the machines then weigh.
/// </summary>
internal abstract class ScoringIndex
{
    protected const float Bias = -1f;
    private readonly InvertedIndex _rare;
    private readonly int[] _rowOf;

    /// <param name="longest">Features that more phrasings have get a row.</param>
    protected ScoringIndex(PhrasingIndex index, ArticleWeights weights, int longest)
    {
        (Texts, Weights) = (index.Texts, weights);
        _rowOf = NumberRows(Texts.Space, longest, out var rows);
        _rare = index.Forward.Invert(Texts.Space, longest);
        (Rows, Common) = (rows, new PhrasingRows(index.Forward, _rowOf));
        Texts.Space.ForgetCounts();
    }

    protected ScoringIndex(TextVectors texts, PartsReader from)
    {
        (Texts, Rows, _rowOf) = (texts, from.Read<int>(), from.ReadAll<int>());
        (_rare, Common, Weights) = (InvertedIndex.Load(from), PhrasingRows.Load(from), ArticleWeights.Load(from));
    }

    public TextVectors Texts { get; }

    public ArticleWeights Weights { get; }

    public long Bytes => Texts.Space.Bytes + (_rowOf.Length * 4L) + _rare.Bytes + Common.Bytes + Weights.Bytes + OwnBytes;

    protected PhrasingRows Common { get; }

    /// <summary>How many features have a row.</summary>
    protected int Rows { get; }

    protected abstract long OwnBytes { get; }

    /// <param name="mostInFull">Of how many phrasings all articles are scored.</param>
    public static ScoringIndex Of(PhrasingIndex index, ArticleWeights weights, int mostInFull) =>
        index.Count <= mostInFull ? new WholeScoring(index, weights) : new LikeliestScoring(index, weights);

    public static ScoringIndex Load(WordTable? table, PartsReader from)
    {
        var texts = TextVectors.Load(table, from);
        return from.Read<bool>() ? WholeScoring.Load(texts, table, from) : LikeliestScoring.Load(texts, table, from);
    }

    public void Save(PartsWriter to)
    {
        Texts.Save(to);
        to.Write(this is WholeScoring);
        to.Write(Rows);
        to.WriteAll<int>(_rowOf);
        _rare.Save(to);
        Common.Save(to);
        Weights.Save(to);
        SaveOwn(to);
    }

    protected abstract void SaveOwn(PartsWriter to);

    /// <summary>Writes each article's score, and after them that of "no article".</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="scratch">Afterwards holds what the other members ask for.</param>
    /// <param name="scores">As many as there are articles, and one.</param>
    public abstract void Score(WordList question, IndexScratch scratch, Span<float> scores);

    /// <summary>How alike the question scored last is to the phrasing of a range that is most like it.</summary>
    public abstract float Nearest(IndexScratch scratch, int from, int to);

    /// <summary>How alike the question scored last is to one phrasing.</summary>
    public float Likeness(IndexScratch scratch, int phrasing) => Nearest(scratch, phrasing, phrasing + 1);

    /// <summary>Whether any phrasing is at least so alike to the question scored last.</summary>
    public abstract bool HasOneAsAlike(IndexScratch scratch, float least);

    /// <summary>How much a feature of the question scored last adds to an article's score.</summary>
    public double FeaturePart(IndexScratch scratch, ulong key, int article)
    {
        var feature = Texts.Space.Find(key);
        var at = feature < 0 ? -1 : Array.IndexOf(scratch.Vector.Ids, feature, 0, scratch.Vector.Count);
        if (at < 0) return 0;
        if (_rowOf[feature] >= 0) return (double)scratch.Vector.Weights[at] * Worth(_rowOf[feature], article);
        var parts = new float[Common.Count];
        _rare.AddTo(parts, feature, scratch.Vector.Weights[at]);
        return Weights.Of(parts, article);
    }

    /// <summary>How much the meaning of the question scored last adds to an article's score.</summary>
    public abstract double SentencePart(IndexScratch scratch, int article);

    /// <summary>How many phrasings may have a feature that gets no row, so that the rows take no more than is allowed.</summary>
    /// <param name="fewest">The least that it may be.</param>
    protected static int LongestRare(FeatureSpace space, int fewest, long rowBytes, long mostBytes)
    {
        var longest = fewest;
        while (CountAbove(space, longest) > Math.Min(PhrasingRows.MostRows, mostBytes / rowBytes)) longest += Math.Max(1, longest / 4);
        return longest;
    }

    /// <summary>What the features of a question add: the common ones to the articles' scores, which are returned, the rare ones to <paramref name="likeness"/>.</summary>
    /// <param name="scores">How many scores are asked for.</param>
    protected Span<float> AddFeatures(IndexScratch scratch, Span<float> likeness, int scores)
    {
        var sums = scratch.Sums(ArticleRows.StrideOf(scores));
        sums.Fill(Bias);
        var vector = scratch.Vector;
        for (var f = 0; f < vector.Count; f++)
        {
            var (feature, weight) = (vector.Ids[f], vector.Weights[f]);
            if (_rowOf[feature] >= 0) AddRow(sums, _rowOf[feature], weight);
            else _rare.AddTo(likeness, feature, weight);
        }

        return sums;
    }

    protected abstract void AddRow(Span<float> sums, int row, float weight);

    /// <summary>What a row says that its feature is worth to an article.</summary>
    protected abstract float Worth(int row, int article);

    /// <summary>The weights of a question's common features by row; <see cref="Clear"/> takes them away again.</summary>
    protected float[] Spread(IndexScratch scratch)
    {
        var (spread, vector) = (scratch.Spread(Rows), scratch.Vector);
        for (var f = 0; f < vector.Count; f++)
        {
            if (_rowOf[vector.Ids[f]] is >= 0 and var row) spread[row] = vector.Weights[f];
        }

        return spread;
    }

    protected void Clear(IndexScratch scratch, float[] spread)
    {
        for (var f = 0; f < scratch.Vector.Count; f++)
        {
            if (_rowOf[scratch.Vector.Ids[f]] is >= 0 and var row) spread[row] = 0;
        }
    }

    /// <summary>What common features add to the likeness of any phrasing at most: no vector is longer than 1, so it is the length of the question's part of them.</summary>
    protected float MostOfCommon(IndexScratch scratch)
    {
        var square = 0f;
        for (var f = 0; f < scratch.Vector.Count; f++)
        {
            if (_rowOf[scratch.Vector.Ids[f]] >= 0) square += scratch.Vector.Weights[f] * scratch.Vector.Weights[f];
        }

        return MathF.Sqrt(square) * 1.001f;
    }

    /// <summary>The row of each feature that more phrasings have than <paramref name="longest"/>; -1 for the others.</summary>
    private static int[] NumberRows(FeatureSpace space, int longest, out int rows)
    {
        var rowOf = new int[space.Count];
        rows = 0;
        for (var feature = 0; feature < rowOf.Length; feature++) rowOf[feature] = space.Documents(feature) > longest ? rows++ : -1;
        return rowOf;
    }

    private static long CountAbove(FeatureSpace space, int longest)
    {
        var count = 0L;
        for (var feature = 0; feature < space.Count; feature++) count += space.Documents(feature) > longest ? 1 : 0;
        return count;
    }
}
