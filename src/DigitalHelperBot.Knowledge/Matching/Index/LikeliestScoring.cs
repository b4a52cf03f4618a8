using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores very many articles: the likeliest exactly, the others not at all. They are chosen in steps, each dearer and for fewer than the one before: what
/// common features are worth to an article and what its own phrasings say; what rival phrasings say; its own phrasings' meanings; the rivals' meanings.
/// </summary>
internal sealed class LikeliestScoring : ScoringIndex
{
    private const int First = 1024;
    private const int Second = 384;
    private const int Last = 160;
    private const int FewestInARow = 8;
    private const long MostRowBytes = 32 << 20;

    private readonly int[] _rowOf;
    private readonly InvertedIndex _rare;
    private readonly PhrasingRows _common;
    private readonly ShortRows _rows;
    private readonly SentenceIndex? _sentences;
    private readonly ArticleWeights _weights;

    public LikeliestScoring(PhrasingIndex index, ArticleWeights weights, int articles)
        : base(index.Texts)
    {
        (_weights, _sentences) = (weights, index.Sentences);
        var longest = LongestRare(index.Texts.Space, FewestInARow, ShortRows.BytesOf(articles), MostRowBytes);
        _rowOf = NumberRows(index.Texts.Space, longest, out var rows);
        _rare = index.Forward.Invert(index.Texts.Space, longest);
        _common = new PhrasingRows(index.Forward, _rowOf);
        var exact = new ArticleRows(rows, articles);
        weights.Spread(_common, exact);
        _rows = new ShortRows(exact, rows, articles);
        Texts.Space.ForgetCounts();
    }

    private LikeliestScoring(TextVectors texts, WordTable? table, PartsReader from)
        : base(texts)
    {
        (_rowOf, _rare, _common, _rows) = (from.ReadAll<int>(), InvertedIndex.Load(from), PhrasingRows.Load(from), ShortRows.Load(from));
        (_weights, _sentences) = (ArticleWeights.Load(from), table is null ? null : SentenceIndex.Load(from));
    }

    public override ArticleWeights Weights => _weights;

    public override long Bytes => Texts.Space.Bytes + (_rowOf.Length * 4L) + _rare.Bytes + _common.Bytes + _rows.Bytes + _weights.Bytes + (_sentences?.Bytes ?? 0);

    public static LikeliestScoring Load(TextVectors texts, WordTable? table, PartsReader from) => new(texts, table, from);

    protected override void SaveRest(PartsWriter to)
    {
        to.WriteAll<int>(_rowOf);
        _rare.Save(to);
        _common.Save(to);
        _rows.Save(to);
        _weights.Save(to);
        _sentences?.Save(to);
    }

    public override void Score(WordList question, IndexScratch scratch, Span<float> scores)
    {
        Texts.Read(question, scratch);
        var likeness = scratch.Likeness(_common.Count);
        likeness.Clear();
        var sums = scratch.Sums(ArticleRows.StrideOf(scores.Length));
        sums.Fill(Bias);
        scratch.Meanings(_common.Count).Fill(float.NaN);
        var vector = scratch.Vector;
        for (var f = 0; f < vector.Count; f++)
        {
            var (feature, weight) = (vector.Ids[f], vector.Weights[f]);
            if (_rowOf[feature] >= 0) _rows.AddTo(sums, _rowOf[feature], weight);
            else _rare.AddTo(likeness, feature, weight);
        }

        _weights.AddOwn(likeness, sums);
        var articles = scores.Length - 1;
        var likeliest = scratch.Likeliest;
        likeliest.Choose(sums[..articles], scratch.LooksAtAll ? articles : First);
        foreach (ref var article in likeliest.Chosen) article.Score += _weights.Others(likeness, article.Number);
        likeliest.KeepBest(scratch.LooksAtAll ? articles : Second);
        foreach (ref var article in likeliest.Chosen) article.Score += OwnMeaning(scratch, article.Number);
        likeliest.KeepBest(scratch.LooksAtAll ? articles : Last);
        scores.Fill(Bias);
        foreach (var article in likeliest.Chosen) scores[article.Number] = article.Score + OthersMeaning(scratch, article.Number);
        scores[articles] = sums[articles] + _weights.Others(likeness, articles) + OwnMeaning(scratch, articles) + OthersMeaning(scratch, articles);
    }

    public override float Nearest(IndexScratch scratch, int from, int to)
    {
        var likeness = scratch.Likeness(_common.Count);
        var spread = SpreadByRow.Write(scratch.Vector, _rowOf, scratch.Spread(_rows.Count));
        var meanings = scratch.Meanings(_common.Count);
        var nearest = 0f;
        for (var i = from; i < to; i++) nearest = Math.Max(nearest, likeness[i] + _common.Likeness(i, spread) + MeaningOf(scratch, meanings, i));
        SpreadByRow.Clear(scratch.Vector, _rowOf, spread);
        return nearest;
    }

    /// <summary>Looks at the phrasings of the likeliest articles, and at known unmet needs.</summary>
    public override bool HasOneAsAlike(IndexScratch scratch, float least)
    {
        if (least <= 0) return false;
        foreach (var article in scratch.Likeliest.Chosen)
        {
            if (IsAsAlike(scratch, article.Number, least)) return true;
        }

        return IsAsAlike(scratch, _weights.Articles - 1, least);
    }

    public override double SentencePart(IndexScratch scratch, int article) => OwnMeaning(scratch, article) + OthersMeaning(scratch, article);

    protected override double FeaturePart(IndexScratch scratch, int feature, float weight, int article)
    {
        if (_rowOf[feature] >= 0) return (double)weight * _rows.Of(_rowOf[feature], article);
        var parts = new float[SentenceBlocks.LengthOf(_common.Count)];
        _rare.AddTo(parts, feature, weight);
        return _weights.Of(parts, article);
    }

    private bool IsAsAlike(IndexScratch scratch, int article, float least)
    {
        var (from, to) = _weights.RangeOf(article);
        return Nearest(scratch, from, to) >= least;
    }

    private float OwnMeaning(IndexScratch scratch, int article)
    {
        var sum = 0f;
        var meanings = scratch.Meanings(_common.Count);
        for (var (i, to) = _weights.RangeOf(article); i < to; i++)
        {
            if (_weights.Own(i) != 0) sum += _weights.Own(i) * MeaningOf(scratch, meanings, i);
        }

        return sum;
    }

    private float OthersMeaning(IndexScratch scratch, int article)
    {
        var sum = 0f;
        var meanings = scratch.Meanings(_common.Count);
        var others = _weights.OthersOf(article, out var weights);
        for (var s = 0; s < others.Length; s++) sum += weights[s] * MeaningOf(scratch, meanings, others[s]);
        return sum;
    }

    /// <summary>Near articles have most of their rivals in common, so what was compared is kept until the next question.</summary>
    private float MeaningOf(IndexScratch scratch, Span<float> meanings, int phrasing)
    {
        if (_sentences is null || scratch.InverseLength == 0) return 0;
        if (float.IsNaN(meanings[phrasing])) meanings[phrasing] = _sentences.Likeness(phrasing, scratch.Sentence, scratch.InverseLength);
        return meanings[phrasing];
    }
}
