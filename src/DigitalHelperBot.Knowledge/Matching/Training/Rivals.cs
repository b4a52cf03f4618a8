using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>For each phrasing the few of other articles that are most like it.</summary>
internal sealed class Rivals
{
    // So many are kept that a part which hides a third still has fifteen.
    private const int Kept = 26;
    private const int Most = 700;
    private const int Searched = 100;

    // Of very many, fewer candidates hold the nearest as well: what is so alike shares its rarest words.
    private const int Many = 18_000;
    private const int SearchedOfMany = 60;
    private const int PostingBudget = 10_000;
    private readonly int[] _nearest;
    private readonly float[] _likeness;

    private Rivals(int phrasings)
    {
        (_nearest, _likeness) = (new int[phrasings * Kept], new float[phrasings * Kept]);
        Array.Fill(_nearest, -1);
    }

    public static Rivals Find(Corpus corpus, PhrasingIndex index, CancellationToken cancellationToken) =>
        Find(corpus, index, Enumerable.Range(0, corpus.Count), cancellationToken);

    /// <summary>Those of some phrasings.</summary>
    public static Rivals Find(Corpus corpus, PhrasingIndex index, IEnumerable<int> phrasings, CancellationToken cancellationToken)
    {
        var rivals = new Rivals(corpus.Count);
        var candidates = index.Candidates;
        var scratch = new IndexScratch();
        foreach (var i in phrasings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Texts.Read(corpus.Texts[i], scratch);
            candidates.Score(scratch, corpus.Count > Many ? SearchedOfMany : Searched, PostingBudget);
            rivals.Keep(i, corpus, scratch);
        }

        return rivals;
    }

    /// <summary>Those that are left in a part: of each phrasing's nearest the ones that are still there.</summary>
    public Rivals Among(Corpus part)
    {
        var left = new Rivals(part.Count);
        var numberOf = new int[_nearest.Length / Kept];
        Array.Fill(numberOf, -1);
        for (var i = 0; i < part.Count; i++) numberOf[part.NumbersInWhole[i]] = i;
        for (var i = 0; i < part.Count; i++)
        {
            var to = i * Kept;
            for (var from = part.NumbersInWhole[i] * Kept; from < (part.NumbersInWhole[i] + 1) * Kept; from++)
            {
                if (_nearest[from] < 0 || numberOf[_nearest[from]] < 0) continue;
                (left._nearest[to], left._likeness[to++]) = (numberOf[_nearest[from]], _likeness[from]);
            }
        }

        return left;
    }

    /// <summary>The 700 phrasings nearest to any of some article's own, nearest first.</summary>
    /// <param name="nearest">How many of each one's are looked at.</param>
    public IEnumerable<int> Of(int[] own, int nearest)
    {
        var likeness = new Dictionary<int, float>();
        foreach (var at in own.SelectMany(i => Enumerable.Range(i * Kept, nearest)).Where(at => _nearest[at] >= 0))
        {
            likeness[_nearest[at]] = Math.Max(likeness.GetValueOrDefault(_nearest[at]), _likeness[at]);
        }

        return likeness.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most).Select(pair => pair.Key);
    }

    private void Keep(int phrasing, Corpus corpus, IndexScratch scratch)
    {
        var chosen = scratch.Candidates.Best;
        var likeness = scratch.Candidates.Likeness;
        var nearest = _nearest.AsSpan(phrasing * Kept, Kept);
        var likenesses = _likeness.AsSpan(phrasing * Kept, Kept);
        for (var c = 0; c < chosen.Length; c++)
        {
            if (corpus.ArticleOf[chosen[c]] == corpus.ArticleOf[phrasing]) continue;
            var at = Kept;
            while (at > 0 && (nearest[at - 1] < 0 || likenesses[at - 1] < likeness[c])) at--;
            if (at == Kept) continue;
            nearest[at..^1].CopyTo(nearest[(at + 1)..]);
            nearest[at] = chosen[c];
            likenesses[at..^1].CopyTo(likenesses[(at + 1)..]);
            likenesses[at] = likeness[c];
        }
    }
}
