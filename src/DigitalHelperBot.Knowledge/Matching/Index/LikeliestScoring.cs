using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores very many articles: all of them by what features say, and the likeliest by that once more with what meanings say. The others get no score.
/// To compare the meanings of all phrasings would mean to read all their vectors for each question.
/// </summary>
internal sealed class LikeliestScoring : ScoringIndex
{
    private const int Most = 160;

    // What meanings say brings hardly any article further up.
    private const float Behind = 0.5f;
    private const int FewestInARow = 8;
    private const long MostRowBytes = 32 << 20;

    private readonly ByteRows _rows;
    private readonly PhrasingWeights _says;
    private readonly SentenceIndex? _sentences;

    public LikeliestScoring(PhrasingIndex index, ArticleWeights weights)
        : base(index, weights, RowNumbers.LongestRare(index.Texts.Space, FewestInARow, ByteRows.BytesOf(weights.Articles), MostRowBytes)) =>
        (_rows, _says, _sentences) = (new ByteRows(weights, Common, Rows), new PhrasingWeights(weights), index.Sentences);

    private LikeliestScoring(TextVectors texts, WordTable? table, PartsReader from)
        : base(texts, from) =>
        (_rows, _says, _sentences) = (ByteRows.Load(from), new PhrasingWeights(Weights), table is null ? null : SentenceIndex.Load(from));

    protected override long OwnBytes => _rows.Bytes + _says.Bytes + (_sentences?.Bytes ?? 0);

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
        var rare = scratch.Rare(Common.Count);
        var sums = AddFeatures(scratch, rare, scores.Length);
        sums[..scores.Length].CopyTo(scores);
        _says.Move(rare, scratch.Asked, likeness, scores);
        var articles = scores.Length - 1;
        if (scratch.LooksAtAll) scratch.Likeliest.Choose(scores[..articles], articles, float.PositiveInfinity);
        else scratch.Likeliest.Choose(scores[..articles], Most, Behind);
        var chosen = scratch.Likeliest.Chosen;
        AddMeanings(chosen, scratch, likeness);
        scores.Fill(Bias);
        foreach (var article in chosen) scores[article] = sums[article] + Weights.Of(likeness, article);
        scores[articles] = sums[articles] + Weights.Of(likeness, articles);
    }

    protected override void AddRows(Span<float> sums, SparseVector weights) => _rows.AddTo(sums, weights);

    protected override void ScoreMeaning(IndexScratch scratch, Span<float> likeness)
    {
        for (var i = 0; i < Common.Count; i++) likeness[i] = _sentences?.Likeness(i, scratch) ?? 0;
    }

    protected override float Worth(int row, int article) => _rows.Of(row, article);

    /// <summary>Adds the meanings of all phrasings that have a say in an article that is scored, or in there being none.</summary>
    private void AddMeanings(ReadOnlySpan<int> articles, IndexScratch scratch, Span<float> likeness)
    {
        var asked = scratch.Asked;
        asked.Clear(Common.Count);
        foreach (var article in articles) Ask(article, asked);
        Ask(Weights.Articles - 1, asked);
        if (_sentences is not null && scratch.InverseLength > 0) _sentences.AddTo(likeness, asked.List(), scratch.Sentence, scratch.InverseLength);
    }

    private void Ask(int article, PhrasingSet asked)
    {
        var (from, to) = Weights.RangeOf(article);
        asked.AddRange(from, to);
        foreach (var other in Weights.OthersOf(article, out _)) asked.Add(other);
    }
}
