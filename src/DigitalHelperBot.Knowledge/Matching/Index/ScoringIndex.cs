using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores every article for a question: all of them, by way of the articles or of their phrasings, whichever are less to read, or, where there are very
/// many, the likeliest. A common feature adds one row to the articles' scores; a rare one adds to the likeness of the phrasings that have it, which the
/// machines then weigh.
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
        _rowOf = RowNumbers.Of(Texts.Space, longest, out var rows);
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
        index.Count > mostInFull ? new LikeliestScoring(index, weights)
        : index.Sentences is { } sentences && QuadraticForms.BytesOf(weights.Articles) < sentences.Bytes ? new FormScoring(index, sentences, weights)
        : new WholeScoring(index, weights);

    public static ScoringIndex Load(WordTable? table, PartsReader from)
    {
        var texts = TextVectors.Load(table, from);
        return from.Read<Way>() switch
        {
            Way.Forms when table is not null => FormScoring.Load(texts, from),
            Way.Whole => WholeScoring.Load(texts, table, from),
            Way.Likeliest => LikeliestScoring.Load(texts, table, from),
            _ => throw new InvalidDataException("There is no such way to score."),
        };
    }

    public void Save(PartsWriter to)
    {
        Texts.Save(to);
        to.Write(this is FormScoring ? Way.Forms : this is WholeScoring ? Way.Whole : Way.Likeliest);
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

    /// <summary>How alike the question scored last is to the phrasing of a range that is most like it; <paramref name="least"/> when none is more alike than that.</summary>
    public float Nearest(IndexScratch scratch, int from, int to, float least = 0)
    {
        var likeness = scratch.Likeness(Common.Count);
        var known = scratch.Known(to - from);
        for (var i = 0; i < known.Length; i++) known[i] = likeness[from + i] + MeaningLeftOut(scratch, from + i);
        var spread = Spread(scratch);
        var most = MostOfCommon(scratch);
        // The one that is nearest so far is nearly always nearest in the end, and spares looking closely at the others.
        var first = 0;
        for (var i = 0; i < known.Length; i++) first = known[i] > known[first] ? i : first;
        var nearest = from < to ? Math.Max(least, known[first] + Common.Likeness(from + first, spread)) : least;
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] + most > nearest) nearest = Math.Max(nearest, known[i] + Common.Likeness(from + i, spread));
        }

        Clear(scratch, spread);
        return nearest;
    }

    /// <summary>How alike the question scored last is to one phrasing.</summary>
    public float Likeness(IndexScratch scratch, int phrasing) => Nearest(scratch, phrasing, phrasing + 1);

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
    public double SentencePart(IndexScratch scratch, int article)
    {
        var likeness = new float[scratch.Likeness(Common.Count).Length];
        ScoreMeaning(scratch, likeness);
        return Weights.Of(likeness, article);
    }

    /// <summary>How near a phrasing's meaning is to the question's, where scoring did without; otherwise 0.</summary>
    protected virtual float MeaningLeftOut(IndexScratch scratch, int phrasing) => 0;

    /// <summary>Writes how near each phrasing's meaning is to the question's.</summary>
    protected abstract void ScoreMeaning(IndexScratch scratch, Span<float> likeness);

    /// <summary>What the features of a question add: the common ones to the articles' scores, which are returned, the rare ones to <paramref name="likeness"/>.</summary>
    /// <param name="scores">How many scores are asked for.</param>
    protected Span<float> AddFeatures(IndexScratch scratch, Span<float> likeness, int scores)
    {
        var sums = scratch.Sums(ArticleRows.StrideOf(scores));
        sums.Fill(Bias);
        var (vector, common) = (scratch.Vector, scratch.Common);
        common.Clear();
        for (var f = 0; f < vector.Count; f++)
        {
            var (feature, weight) = (vector.Ids[f], vector.Weights[f]);
            if (_rowOf[feature] < 0)
            {
                _rare.AddTo(likeness, feature, weight);
                continue;
            }

            common.Add(_rowOf[feature], weight);
        }

        AddRows(sums, common);
        return sums;
    }

    /// <summary>Adds what the rare features of a question say of the articles.</summary>
    protected void AddRare(IndexScratch scratch, PhrasingWeights says, Span<float> sums)
    {
        var vector = scratch.Vector;
        for (var f = 0; f < vector.Count; f++)
        {
            if (_rowOf[vector.Ids[f]] < 0) says.AddTo(sums, _rare, vector.Ids[f], vector.Weights[f]);
        }
    }

    /// <param name="sums">The articles' scores, in whole vectors.</param>
    /// <param name="weights">By row number.</param>
    protected abstract void AddRows(Span<float> sums, SparseVector weights);

    /// <summary>What a row says that its feature is worth to an article.</summary>
    protected abstract float Worth(int row, int article);

    /// <summary>The weights of a question's common features by row; <see cref="Clear"/> takes them away again.</summary>
    private float[] Spread(IndexScratch scratch) => scratch.Common.Spread(scratch.Spread(Rows));

    private static void Clear(IndexScratch scratch, float[] spread) => scratch.Common.Unspread(spread);

    /// <summary>What common features add to the likeness of any phrasing at most: no vector is longer than 1, so it is the length of the question's part of them.</summary>
    private static float MostOfCommon(IndexScratch scratch)
    {
        var square = 0f;
        foreach (var weight in scratch.Common.Weights.AsSpan(0, scratch.Common.Count)) square += weight * weight;
        return MathF.Sqrt(square) * 1.001f;
    }

    private enum Way
    {
        Whole,
        Forms,
        Likeliest,
    }
}
