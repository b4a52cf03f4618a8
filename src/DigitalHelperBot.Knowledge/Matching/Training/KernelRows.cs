using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The likeness of one phrasing to all.</summary>
internal sealed class KernelRows
{
    private readonly Corpus _corpus;
    private readonly PhrasingIndex _index;
    private readonly InvertedIndex _inverted;
    private readonly SentenceBlocks? _sentences;
    private readonly IndexScratch _scratch = new();

    public KernelRows(Corpus corpus, PhrasingIndex index)
    {
        (_corpus, _index, _inverted) = (corpus, index, index.Forward.Invert(index.Texts.Space, corpus.Count));
        _sentences = index.Sentences is null ? null : new SentenceBlocks(index.Sentences, corpus.Count);
    }

    /// <summary>One row, overwritten by the next call.</summary>
    public ReadOnlySpan<float> Of(int phrasing)
    {
        _index.Texts.Read(_corpus.Texts[phrasing], _scratch);
        var likeness = _scratch.Likeness(_corpus.Count);
        if (_scratch.InverseLength > 0) _sentences!.Score(_scratch.Sentence, _scratch.InverseLength, likeness);
        else likeness.Clear();
        for (var f = 0; f < _scratch.Vector.Count; f++) _inverted.AddTo(likeness, _scratch.Vector.Ids[f], _scratch.Vector.Weights[f]);
        return likeness[.._corpus.Count];
    }
}
