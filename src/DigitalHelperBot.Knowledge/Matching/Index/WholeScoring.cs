using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;
using DigitalHelperBot.Knowledge.Matching.WordVectors;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>Scores exactly, without touching every phrasing that shares a feature with the question.</summary>
internal sealed class WholeScoring : ScoringIndex
{
    private const int FewestInARow = 8;
    private const int ArticlesAPhrasing = 16;
    private const long MostRowBytes = 4 << 20;

    private readonly ArticleRows _rows;
    private readonly SentenceBlocks? _sentences;

    public WholeScoring(PhrasingIndex index, ArticleWeights weights)
        : base(index, weights, RowNumbers.LongestRare(index.Texts.Space, Math.Max(FewestInARow, weights.Articles / ArticlesAPhrasing), 4L * ArticleRows.StrideOf(weights.Articles), MostRowBytes))
    {
        _rows = new ArticleRows(Rows, weights.Articles);
        weights.Spread(Common, _rows);
        _sentences = index.Sentences is null ? null : new SentenceBlocks(index.Sentences, index.Count);
    }

    private WholeScoring(TextVectors texts, WordTable? table, PartsReader from)
        : base(texts, from) =>
        (_rows, _sentences) = (ArticleRows.Load(from), table is null ? null : SentenceBlocks.Load(from));

    protected override long OwnBytes => _rows.Bytes + (_sentences?.Bytes ?? 0);

    public static WholeScoring Load(TextVectors texts, WordTable? table, PartsReader from) => new(texts, table, from);

    protected override void SaveOwn(PartsWriter to)
    {
        _rows.Save(to);
        _sentences?.Save(to);
    }

    public override void Score(WordList question, IndexScratch scratch, Span<float> scores)
    {
        Texts.Read(question, scratch);
        var likeness = scratch.Likeness(Common.Count);
        ScoreMeaning(scratch, likeness);
        var sums = AddFeatures(scratch, likeness, scores.Length);
        Weights.AddTo(likeness, sums);
        sums[..scores.Length].CopyTo(scores);
    }

    protected override void AddRows(Span<float> sums, SparseVector weights) => _rows.AddTo(sums, weights);

    protected override void ScoreMeaning(IndexScratch scratch, Span<float> likeness)
    {
        if (_sentences is null || scratch.InverseLength == 0) likeness.Clear();
        else _sentences.Score(scratch.Sentence, scratch.InverseLength, likeness);
    }

    protected override float Worth(int row, int article) => _rows[row][article];
}
