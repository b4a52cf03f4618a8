namespace DigitalHelperBot.Knowledge.Matching.Index;

/// <summary>
/// Chooses candidates first: reads the rarest features until a budget is spent, keeps the phrasings that score highest so far, and scores only these, exactly.
/// The others' likeness is 0.
/// </summary>
internal sealed class CandidateIndex(InvertedIndex inverted, ForwardIndex forward, SentenceIndex? sentences, int features)
{
    private const int PostingBudget = 60_000;

    public long Bytes => forward.Bytes;

    /// <summary>Scores the text whose vector <paramref name="scratch"/> holds against about <paramref name="most"/> phrasings.</summary>
    public void Score(Span<float> likeness, IndexScratch scratch, int most)
    {
        var vector = scratch.Vector;
        vector.Sort(inverted.Length);
        for (var (f, read) = (0, 0); f < vector.Count && read < PostingBudget; f++)
        {
            inverted.AddTo(likeness, vector.Ids[f], vector.Weights[f]);
            read += inverted.Length(vector.Ids[f]);
        }

        scratch.Candidates.Choose(likeness, most);
        likeness.Clear();
        var spread = scratch.Spread(features);
        for (var f = 0; f < vector.Count; f++) spread[vector.Ids[f]] = vector.Weights[f];
        foreach (var i in scratch.Candidates.Best) likeness[i] = forward.Likeness(i, spread) + Meaning(i, scratch);
        for (var f = 0; f < vector.Count; f++) spread[vector.Ids[f]] = 0;
    }

    /// <summary>The likeness of two phrasings to each other.</summary>
    /// <param name="spread">The first one's features, spread out with <see cref="Spread"/>.</param>
    public float Likeness(int first, int second, ReadOnlySpan<float> spread) => forward.Likeness(second, spread) + (sentences?.Likeness(first, second) ?? 0);

    /// <inheritdoc cref="ForwardIndex.Spread"/>
    public void Spread(int phrasing, Span<float> spread, bool clear) => forward.Spread(phrasing, spread, clear);

    private float Meaning(int phrasing, IndexScratch scratch) =>
        sentences is null || scratch.InverseLength == 0 ? 0 : sentences.Likeness(phrasing, scratch.Sentence, scratch.InverseLength);
}
