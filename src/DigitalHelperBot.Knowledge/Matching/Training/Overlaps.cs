using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>
/// Finds phrasings that may belong to another article. A matcher knows by heart what it was trained with, so each is looked at as if it had not
/// been written: what is left to go by is the phrasing most like it (leave-one-out nearest neighbour; Cover and Hart, "Nearest neighbor pattern
/// classification", 1967).
/// </summary>
internal sealed class Overlaps(Corpus corpus, IReadOnlyList<bool> isTitle, CancellationToken cancellationToken)
{
    // Shares of how alike a phrasing is to itself. Tuned on the shipped articles: below it, most pairs differ in the one word that matters.
    private const float Close = 0.78f;
    private const float Ahead = 0.15f;

    // What is so alike shares its rarest features: 100 phrasings chosen by 60,000 entries found the very same on five sets, in twice the time.
    private const int Searched = 40;
    private const int EntriesRead = 8000;

    private ParallelQuery<int> Phrasings => Enumerable.Range(0, corpus.Count)
        .Where(i => !isTitle[i] && corpus.ArticleOf[i] != corpus.Unmet)
        .AsParallel().AsOrdered().WithCancellation(cancellationToken);

    /// <summary>The phrasings that get another article, although the machines were trained with them.</summary>
    public IEnumerable<(int Phrasing, int By)> GivenAway(Model model) =>
        Phrasings.Select(i => (Phrasing: i, By: Winner(model, corpus.Texts[i]))).Where(given => given.By != corpus.ArticleOf[given.Phrasing]);

    /// <summary>The phrasings whose nearest one is another article's, and clearly nearer than any of their own; titles and known unmet needs are left alone.</summary>
    public IEnumerable<(int Phrasing, int Nearest)> Near(PhrasingIndex index)
    {
        var candidates = index.Candidates;
        return Phrasings
            .Select(i => Look(i, index, candidates, MatchScratch.ForThisThread.Index))
            .Where(seen => seen.Other >= Close && seen.Other >= seen.Own + Ahead)
            .Select(seen => (seen.Phrasing, seen.Nearest));
    }

    private int Winner(Model model, WordList question)
    {
        var scratch = MatchScratch.ForThisThread;
        var scores = scratch.Scores(corpus.Articles + 1);
        model.Score(question, scratch.Index, scores);
        var winner = 0;
        for (var article = 1; article < corpus.Articles; article++)
        {
            if (scores[article] > scores[winner]) winner = article;
        }

        return winner;
    }

    private (int Phrasing, int Nearest, float Own, float Other) Look(int phrasing, PhrasingIndex index, CandidateIndex candidates, IndexScratch scratch)
    {
        index.Texts.Read(corpus.Texts[phrasing], scratch);
        candidates.Score(scratch, Searched, EntriesRead);
        var chosen = scratch.Candidates.Best;
        var likeness = scratch.Candidates.Likeness;
        var (own, other, nearest) = (0f, 0f, phrasing);
        for (var c = 0; c < chosen.Length; c++)
        {
            if (chosen[c] == phrasing) continue;
            if (corpus.ArticleOf[chosen[c]] == corpus.ArticleOf[phrasing]) own = Math.Max(own, likeness[c]);
            else if (likeness[c] > other) (other, nearest) = (likeness[c], chosen[c]);
        }

        return scratch.Self > 0 ? (phrasing, nearest, own / scratch.Self, other / scratch.Self) : (phrasing, phrasing, 0, 0);
    }
}
