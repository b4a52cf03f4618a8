namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Chooses candidates first: reads the rarest features until a budget is spent, keeps the phrasings that score highest so far, and scores only these, exactly.
/// </summary>
internal sealed class CandidateIndex
{
    private const int MostWithCommon = 30_000;
    private const int CommonShare = 8;
    private readonly InvertedIndex _inverted;
    private readonly ForwardIndex _forward;
    private readonly SentenceIndex? _sentences;
    private readonly int _features;
    private readonly Func<int, int> _length;

    public CandidateIndex(PhrasingIndex index)
    {
        (_forward, _sentences, _features) = (index.Forward, index.Sentences, index.Texts.Space.Count);
        // Of very many, features that every eighth phrasing has choose no candidates.
        _inverted = _forward.Invert(index.Texts.Space, index.Count <= MostWithCommon ? index.Count : index.Count / CommonShare);
        _length = _inverted.Length;
    }

    /// <summary>Scores the text whose vectors <paramref name="scratch"/> holds against about <paramref name="most"/> phrasings: its candidates.</summary>
    /// <param name="postingBudget">How many entries of the rarest features are read to choose them.</param>
    public void Score(IndexScratch scratch, int most, int postingBudget)
    {
        var likeness = scratch.Likeness(_forward.Count)[.._forward.Count];
        likeness.Clear();
        var vector = scratch.Vector;
        vector.Sort(_length);
        for (var (f, read) = (0, 0); f < vector.Count && read < postingBudget; f++)
        {
            _inverted.AddTo(likeness, vector.Ids[f], vector.Weights[f]);
            read += _inverted.Length(vector.Ids[f]);
        }

        scratch.Candidates.Choose(likeness, most);
        var spread = vector.Spread(scratch.Spread(_features));
        var chosen = scratch.Candidates.Best;
        var exact = scratch.Candidates.Likeness;
        for (var c = 0; c < chosen.Length; c++) exact[c] = _forward.Likeness(chosen[c], spread) + (_sentences?.Likeness(chosen[c], scratch) ?? 0);
        vector.Unspread(spread);
    }
}
