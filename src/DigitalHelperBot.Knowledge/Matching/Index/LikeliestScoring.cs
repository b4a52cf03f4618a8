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

    private readonly ShortRows _rows;
    private readonly SentenceIndex? _sentences;

    public LikeliestScoring(PhrasingIndex index, ArticleWeights weights)
        : base(index, weights, LongestRare(index.Texts.Space, FewestInARow, ShortRows.BytesOf(weights.Articles), MostRowBytes))
    {
        var exact = new ArticleRows(Rows, weights.Articles);
        weights.Spread(Common, exact);
        (_rows, _sentences) = (new ShortRows(exact, Rows, weights.Articles), index.Sentences);
    }

    private LikeliestScoring(TextVectors texts, WordTable? table, PartsReader from)
        : base(texts, from) =>
        (_rows, _sentences) = (ShortRows.Load(from), table is null ? null : SentenceIndex.Load(from));

    protected override long OwnBytes => _rows.Bytes + (_sentences?.Bytes ?? 0);

    public static LikeliestScoring Load(TextVectors texts, WordTable? table, PartsReader from) => new(texts, table, from);

    protected override void SaveOwn(PartsWriter to)
    {
        _rows.Save(to);
        _sentences?.Save(to);
    }

    public override void Score(WordList question, IndexScratch scratch, Span<float> scores)
    {
        Texts.Read(question, scratch);
        var likeness = scratch.Likeness(Common.Count);
        likeness.Clear();
        scratch.Meanings(Common.Count).Fill(float.NaN);
        var sums = AddFeatures(scratch, likeness, scores.Length);
        Weights.AddOwn(likeness, sums);
        var articles = scores.Length - 1;
        var likeliest = scratch.Likeliest;
        likeliest.Choose(sums[..articles], scratch.LooksAtAll ? articles : First);
        foreach (ref var article in likeliest.Chosen) article.Score += Weights.Others(likeness, article.Number);
        likeliest.KeepBest(scratch.LooksAtAll ? articles : Second);
        foreach (ref var article in likeliest.Chosen) article.Score += OwnMeaning(scratch, article.Number);
        likeliest.KeepBest(scratch.LooksAtAll ? articles : Last);
        scores.Fill(Bias);
        foreach (var article in likeliest.Chosen) scores[article.Number] = article.Score + OthersMeaning(scratch, article.Number);
        scores[articles] = sums[articles] + Weights.Others(likeness, articles) + OwnMeaning(scratch, articles) + OthersMeaning(scratch, articles);
    }

    public override float Nearest(IndexScratch scratch, int from, int to)
    {
        var likeness = scratch.Likeness(Common.Count);
        var spread = Spread(scratch);
        var meanings = scratch.Meanings(Common.Count);
        var nearest = 0f;
        for (var i = from; i < to; i++) nearest = Math.Max(nearest, likeness[i] + Common.Likeness(i, spread) + MeaningOf(scratch, meanings, i));
        Clear(scratch, spread);
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

        return IsAsAlike(scratch, Weights.Articles - 1, least);
    }

    public override double SentencePart(IndexScratch scratch, int article) => OwnMeaning(scratch, article) + OthersMeaning(scratch, article);

    protected override void AddRow(Span<float> sums, int row, float weight) => _rows.AddTo(sums, row, weight);

    protected override float Worth(int row, int article) => _rows.Of(row, article);

    private bool IsAsAlike(IndexScratch scratch, int article, float least)
    {
        var (from, to) = Weights.RangeOf(article);
        return Nearest(scratch, from, to) >= least;
    }

    private float OwnMeaning(IndexScratch scratch, int article)
    {
        var sum = 0f;
        var meanings = scratch.Meanings(Common.Count);
        for (var (i, to) = Weights.RangeOf(article); i < to; i++)
        {
            if (Weights.Own(i) != 0) sum += Weights.Own(i) * MeaningOf(scratch, meanings, i);
        }

        return sum;
    }

    private float OthersMeaning(IndexScratch scratch, int article)
    {
        var sum = 0f;
        var meanings = scratch.Meanings(Common.Count);
        var others = Weights.OthersOf(article, out var weights);
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
