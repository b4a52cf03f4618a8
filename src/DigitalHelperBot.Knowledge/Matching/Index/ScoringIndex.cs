using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores every article for a question, exactly, without touching every phrasing that shares a feature with it. A common feature adds one row to the
/// articles' scores; a rare one, and the meaning of the whole, add to the likeness of phrasings, which the machines then weigh.
/// </summary>
internal sealed class ScoringIndex
{
    private const float Bias = -1f;
    private const int FewestInARow = 8;
    private const int ArticlesAPhrasing = 16;
    private const long MostRowBytes = 4 << 20;

    private readonly int _phrasings;
    private readonly int[] _rowOf;
    private readonly InvertedIndex _rare;
    private readonly ForwardIndex _common;
    private readonly ArticleRows _rows;
    private readonly SentenceBlocks? _sentences;
    private readonly ArticleWeights _weights;

    public ScoringIndex(PhrasingIndex index, ArticleWeights weights, int articles)
    {
        (_phrasings, Texts, _weights) = (index.Count, index.Texts, weights);
        var longest = LongestRare(index, articles);
        _rowOf = new int[index.Texts.Space.Count];
        var rows = 0;
        for (var feature = 0; feature < _rowOf.Length; feature++) _rowOf[feature] = index.Texts.Space.Documents(feature) > longest ? rows++ : -1;
        _rare = index.Forward.Invert(index.Texts.Space, longest);
        _common = index.Forward.Where(feature => _rowOf[feature] >= 0);
        _rows = new ArticleRows(rows, articles);
        weights.Spread(_common, _rowOf, _rows);
        index.Texts.Space.ForgetCounts();
        _sentences = index.Sentences is null ? null : new SentenceBlocks(index.Sentences, index.Count);
    }

    private ScoringIndex(WordTable? table, PartsReader from)
    {
        (Texts, _phrasings, _rowOf) = (TextVectors.Load(table, from), from.Read<int>(), from.ReadAll<int>());
        (_rare, _common, _rows) = (InvertedIndex.Load(from), ForwardIndex.Load(from), ArticleRows.Load(from));
        _sentences = table is null ? null : SentenceBlocks.Load(from);
        _weights = ArticleWeights.Load(from);
    }

    public TextVectors Texts { get; }

    public long Bytes => Texts.Space.Bytes + (_rowOf.Length * 4L) + _rare.Bytes + _common.Bytes + _rows.Bytes + (_sentences?.Bytes ?? 0) + _weights.Bytes;

    public static ScoringIndex Load(WordTable? table, PartsReader from) => new(table, from);

    public void Save(PartsWriter to)
    {
        Texts.Save(to);
        to.Write(_phrasings);
        to.WriteAll<int>(_rowOf);
        _rare.Save(to);
        _common.Save(to);
        _rows.Save(to);
        _sentences?.Save(to);
        _weights.Save(to);
    }

    /// <summary>Writes each article's score, and after them that of "no article".</summary>
    /// <param name="question">What was asked.</param>
    /// <param name="scratch">Afterwards holds what the other members ask for.</param>
    /// <param name="scores">As many as there are articles, and one.</param>
    public void Score(WordList question, IndexScratch scratch, Span<float> scores)
    {
        Texts.Read(question, scratch);
        var likeness = scratch.Likeness(_phrasings);
        ScoreMeaning(scratch, likeness);
        var sums = scratch.Sums(ArticleRows.StrideOf(scores.Length));
        sums.Fill(Bias);
        var vector = scratch.Vector;
        for (var f = 0; f < vector.Count; f++)
        {
            var (feature, weight) = (vector.Ids[f], vector.Weights[f]);
            if (_rowOf[feature] >= 0) _rows.AddTo(sums, _rowOf[feature], weight);
            else _rare.AddTo(likeness, feature, weight);
        }

        _weights.AddTo(likeness, sums);
        sums[..scores.Length].CopyTo(scores);
    }

    /// <summary>How alike the question scored last is to the phrasing of a range that is most like it.</summary>
    public float Nearest(IndexScratch scratch, int from, int to)
    {
        var likeness = scratch.Likeness(_phrasings);
        var spread = Spread(scratch);
        var nearest = 0f;
        for (var i = from; i < to; i++) nearest = Math.Max(nearest, likeness[i] + _common.Likeness(i, spread));
        Clear(scratch, spread);
        return nearest;
    }

    /// <summary>How alike the question scored last is to one phrasing.</summary>
    public float Likeness(IndexScratch scratch, int phrasing) => Nearest(scratch, phrasing, phrasing + 1);

    /// <summary>Whether any phrasing is at least so alike to the question scored last.</summary>
    public bool HasOneAsAlike(IndexScratch scratch, float least)
    {
        var likeness = scratch.Likeness(_phrasings);
        var spread = Spread(scratch);
        // No vector is longer than 1, so common features add at most the length of the question's part of them.
        var most = MathF.Sqrt(SquareOfCommon(scratch)) * 1.001f;
        var found = false;
        for (var i = 0; i < _phrasings && !found; i++)
        {
            if (likeness[i] + most < least) continue;
            var like = likeness[i] + _common.Likeness(i, spread);
            found = like > 0 && like >= least;
        }

        Clear(scratch, spread);
        return found;
    }

    /// <summary>How much a feature of the question scored last adds to an article's score.</summary>
    public double FeaturePart(IndexScratch scratch, ulong key, int article)
    {
        var feature = Texts.Space.Find(key);
        var at = feature < 0 ? -1 : Array.IndexOf(scratch.Vector.Ids, feature, 0, scratch.Vector.Count);
        if (at < 0) return 0;
        if (_rowOf[feature] >= 0) return (double)scratch.Vector.Weights[at] * _rows[_rowOf[feature]][article];
        var parts = new float[_phrasings];
        _rare.AddTo(parts, feature, scratch.Vector.Weights[at]);
        return _weights.Of(parts, article);
    }

    /// <summary>How much the meaning of the question scored last adds to an article's score.</summary>
    public double SentencePart(IndexScratch scratch, int article)
    {
        var likeness = new float[scratch.Likeness(_phrasings).Length];
        ScoreMeaning(scratch, likeness);
        return _weights.Of(likeness, article);
    }

    private static int LongestRare(PhrasingIndex index, int articles)
    {
        var longest = Math.Max(FewestInARow, articles / ArticlesAPhrasing);
        while (RowBytes(index, articles, longest) > MostRowBytes) longest += longest / 4;
        return longest;
    }

    private static long RowBytes(PhrasingIndex index, int articles, int longest)
    {
        var rows = 0;
        for (var feature = 0; feature < index.Texts.Space.Count; feature++) rows += index.Texts.Space.Documents(feature) > longest ? 1 : 0;
        return rows * 4L * ArticleRows.StrideOf(articles);
    }

    private void ScoreMeaning(IndexScratch scratch, Span<float> likeness)
    {
        if (_sentences is null || scratch.InverseLength == 0) likeness.Clear();
        else _sentences.Score(scratch.Sentence, scratch.InverseLength, likeness);
    }

    private float[] Spread(IndexScratch scratch)
    {
        var spread = scratch.Spread(_rowOf.Length);
        for (var f = 0; f < scratch.Vector.Count; f++) spread[scratch.Vector.Ids[f]] = scratch.Vector.Weights[f];
        return spread;
    }

    private static void Clear(IndexScratch scratch, float[] spread)
    {
        for (var f = 0; f < scratch.Vector.Count; f++) spread[scratch.Vector.Ids[f]] = 0;
    }

    private float SquareOfCommon(IndexScratch scratch)
    {
        var square = 0f;
        for (var f = 0; f < scratch.Vector.Count; f++)
        {
            if (_rowOf[scratch.Vector.Ids[f]] >= 0) square += scratch.Vector.Weights[f] * scratch.Vector.Weights[f];
        }

        return square;
    }
}
