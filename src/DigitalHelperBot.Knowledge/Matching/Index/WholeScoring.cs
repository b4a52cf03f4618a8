using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores exactly, without touching every phrasing that shares a feature with the question. A common feature adds one row to the articles' scores; a rare
/// one, and the meaning of the whole, add to the likeness of phrasings, which the machines then weigh.
/// </summary>
internal sealed class WholeScoring : ScoringIndex
{
    private const int FewestInARow = 8;
    private const int ArticlesAPhrasing = 16;
    private const long MostRowBytes = 4 << 20;

    private readonly int _phrasings;
    private readonly int[] _rowOf;
    private readonly InvertedIndex _rare;
    private readonly PhrasingRows _common;
    private readonly ArticleRows _rows;
    private readonly SentenceBlocks? _sentences;
    private readonly ArticleWeights _weights;

    public WholeScoring(PhrasingIndex index, ArticleWeights weights, int articles)
        : base(index.Texts)
    {
        (_phrasings, _weights) = (index.Count, weights);
        var longest = LongestRare(index.Texts.Space, Math.Max(FewestInARow, articles / ArticlesAPhrasing), 4L * ArticleRows.StrideOf(articles), MostRowBytes);
        _rowOf = NumberRows(index.Texts.Space, longest, out var rows);
        _rare = index.Forward.Invert(index.Texts.Space, longest);
        _common = new PhrasingRows(index.Forward, _rowOf);
        _rows = new ArticleRows(rows, articles);
        weights.Spread(_common, _rows);
        index.Texts.Space.ForgetCounts();
        _sentences = index.Sentences is null ? null : new SentenceBlocks(index.Sentences, index.Count);
    }

    private WholeScoring(TextVectors texts, WordTable? table, PartsReader from)
        : base(texts)
    {
        (_phrasings, _rowOf) = (from.Read<int>(), from.ReadAll<int>());
        (_rare, _common, _rows) = (InvertedIndex.Load(from), PhrasingRows.Load(from), ArticleRows.Load(from));
        _sentences = table is null ? null : SentenceBlocks.Load(from);
        _weights = ArticleWeights.Load(from);
    }

    public override ArticleWeights Weights => _weights;

    public override long Bytes => Texts.Space.Bytes + (_rowOf.Length * 4L) + _rare.Bytes + _common.Bytes + _rows.Bytes + (_sentences?.Bytes ?? 0) + _weights.Bytes;

    public static WholeScoring Load(TextVectors texts, WordTable? table, PartsReader from) => new(texts, table, from);

    protected override void SaveRest(PartsWriter to)
    {
        to.Write(_phrasings);
        to.WriteAll<int>(_rowOf);
        _rare.Save(to);
        _common.Save(to);
        _rows.Save(to);
        _sentences?.Save(to);
        _weights.Save(to);
    }

    public override void Score(WordList question, IndexScratch scratch, Span<float> scores)
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

    public override float Nearest(IndexScratch scratch, int from, int to)
    {
        var likeness = scratch.Likeness(_phrasings);
        var spread = SpreadByRow.Write(scratch.Vector, _rowOf, scratch.Spread(_rows.Count));
        var most = MostOfCommon(scratch);
        // The one that is nearest so far is nearly always nearest in the end, and spares looking closely at the others.
        var first = from;
        for (var i = from; i < to; i++) first = likeness[i] > likeness[first] ? i : first;
        var nearest = from < to ? Math.Max(0, likeness[first] + _common.Likeness(first, spread)) : 0;
        for (var i = from; i < to; i++)
        {
            if (likeness[i] + most > nearest) nearest = Math.Max(nearest, likeness[i] + _common.Likeness(i, spread));
        }

        SpreadByRow.Clear(scratch.Vector, _rowOf, spread);
        return nearest;
    }

    public override bool HasOneAsAlike(IndexScratch scratch, float least)
    {
        var likeness = scratch.Likeness(_phrasings);
        var spread = SpreadByRow.Write(scratch.Vector, _rowOf, scratch.Spread(_rows.Count));
        var most = MostOfCommon(scratch);
        var found = false;
        for (var i = 0; i < _phrasings && !found; i++)
        {
            if (likeness[i] + most < least) continue;
            var like = likeness[i] + _common.Likeness(i, spread);
            found = like > 0 && like >= least;
        }

        SpreadByRow.Clear(scratch.Vector, _rowOf, spread);
        return found;
    }

    public override double SentencePart(IndexScratch scratch, int article)
    {
        var likeness = new float[scratch.Likeness(_phrasings).Length];
        ScoreMeaning(scratch, likeness);
        return _weights.Of(likeness, article);
    }

    protected override double FeaturePart(IndexScratch scratch, int feature, float weight, int article)
    {
        if (_rowOf[feature] >= 0) return (double)weight * _rows[_rowOf[feature]][article];
        var parts = new float[_phrasings];
        _rare.AddTo(parts, feature, weight);
        return _weights.Of(parts, article);
    }

    private void ScoreMeaning(IndexScratch scratch, Span<float> likeness)
    {
        if (_sentences is null || scratch.InverseLength == 0) likeness.Clear();
        else _sentences.Score(scratch.Sentence, scratch.InverseLength, likeness);
    }

    /// <summary>What common features add to the likeness of any phrasing at most: no vector is longer than 1, so it is the length of the question's part of them.</summary>
    private float MostOfCommon(IndexScratch scratch)
    {
        var square = 0f;
        for (var f = 0; f < scratch.Vector.Count; f++)
        {
            if (_rowOf[scratch.Vector.Ids[f]] >= 0) square += scratch.Vector.Weights[f] * scratch.Vector.Weights[f];
        }

        return MathF.Sqrt(square) * 1.001f;
    }
}
