using DigitalHelperBot.Knowledge.Matching.Features;
using DigitalHelperBot.Knowledge.Matching.Reading;
using DigitalHelperBot.Knowledge.Matching.Saving;
using DigitalHelperBot.Knowledge.Matching.Training;

namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Scores all articles where they have many phrasings each: what features and meanings say of an article is added up beforehand, so that a question is
/// compared with articles and not with phrasings. Exact but for rounding to eight bits.
/// </summary>
internal sealed class FormScoring : ScoringIndex
{
    private const int FewestInARow = 8;
    private const long MostRowBytes = 4 << 20;

    private readonly ByteRows _rows;
    private readonly PhrasingWeights _says;
    private readonly SentenceIndex _sentences;
    private readonly QuadraticForms _forms;

    public FormScoring(PhrasingIndex index, SentenceIndex sentences, ArticleWeights weights)
        : base(index, weights, RowNumbers.LongestRare(index.Texts.Space, FewestInARow, ByteRows.BytesOf(weights.Articles), MostRowBytes)) =>
        (_rows, _says, _sentences, _forms) = (new ByteRows(weights, Common, Rows), new PhrasingWeights(weights), sentences, new QuadraticForms(sentences, weights));

    private FormScoring(TextVectors texts, PartsReader from)
        : base(texts, from) =>
        (_rows, _says, _sentences, _forms) = (ByteRows.Load(from), new PhrasingWeights(Weights), SentenceIndex.Load(from), QuadraticForms.Load(from));

    protected override long OwnBytes => _rows.Bytes + _says.Bytes + _sentences.Bytes + _forms.Bytes;

    public static FormScoring Load(TextVectors texts, PartsReader from) => new(texts, from);

    protected override void SaveOwn(PartsWriter to)
    {
        _rows.Save(to);
        _sentences.Save(to);
        _forms.Save(to);
    }

    public override void Score(WordList question, IndexScratch scratch, Span<float> scores)
    {
        Texts.Read(question, scratch);
        var likeness = scratch.Likeness(Common.Count);
        likeness.Clear();
        var sums = AddFeatures(scratch, likeness, scores.Length);
        AddRare(scratch, _says, sums);
        if (scratch.InverseLength > 0) _forms.AddTo(sums, scratch.Sentence, scratch.InverseLength);
        sums[..scores.Length].CopyTo(scores);
    }

    protected override void AddRows(Span<float> sums, SparseVector weights) => _rows.AddTo(sums, weights);

    protected override float MeaningLeftOut(IndexScratch scratch, int phrasing) => _sentences.Likeness(phrasing, scratch);

    protected override void ScoreMeaning(IndexScratch scratch, Span<float> likeness)
    {
        for (var i = 0; i < Common.Count; i++) likeness[i] = _sentences.Likeness(i, scratch);
    }

    protected override float Worth(int row, int article) => _rows.Of(row, article);
}
