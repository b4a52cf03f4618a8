using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>
/// Trains on many phrasings: each article's own against the fifteen nearest foreign phrasings of each of them, at most 700, and 200 drawn at random. The rest are so
/// far away that they would not become support vectors.
/// </summary>
internal sealed class RivalTrainer
{
    private const int Nearest = 15;
    private const int Random = 200;
    private const int MostRivals = 700;
    private const int Searched = 100;
    private const int PostingBudget = 10_000;
    private readonly Corpus _corpus;
    private readonly PhrasingIndex _index;
    private readonly CandidateIndex _candidates;
    private readonly float _cost;
    private readonly int[] _random;
    private readonly int[] _nearest;
    private readonly float[] _likeness;
    private readonly MemberKernel _kernel;

    public RivalTrainer(Corpus corpus, PhrasingIndex index, float cost)
    {
        (_corpus, _index, _candidates, _cost) = (corpus, index, new CandidateIndex(index), cost);
        _random = [.. Enumerable.Range(0, corpus.Count).OrderBy(i => KeyHash.Mix((ulong)i + 1)).Take(Random).Order()];
        _nearest = new int[corpus.Count * Nearest];
        _likeness = new float[corpus.Count * Nearest];
        _kernel = new MemberKernel(index);
    }

    public ArticleWeights Train(CancellationToken cancellationToken)
    {
        FindRivals(cancellationToken);
        var solver = new SupportVectors();
        var supports = new List<Support>();
        foreach (var article in Enumerable.Range(0, _corpus.Unmet + 1))
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] own = [.. _corpus.PhrasingsOf(article)];
            if (own.Length > 0) TrainOne(article, own, solver, supports);
        }

        return new ArticleWeights(_corpus, supports);
    }

    private void FindRivals(CancellationToken cancellationToken)
    {
        var scratch = new IndexScratch();
        for (var i = 0; i < _corpus.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _index.Texts.Read(_corpus.Texts[i], scratch);
            _candidates.Score(scratch, Searched, PostingBudget);
            KeepNearest(i, scratch);
        }
    }

    private void KeepNearest(int phrasing, IndexScratch scratch)
    {
        var likeness = scratch.Likeness(_corpus.Count);
        var nearest = _nearest.AsSpan(phrasing * Nearest, Nearest);
        nearest.Fill(-1);
        var likenesses = _likeness.AsSpan(phrasing * Nearest, Nearest);
        foreach (var other in scratch.Candidates.Best)
        {
            if (_corpus.ArticleOf[other] == _corpus.ArticleOf[phrasing]) continue;
            var at = Nearest;
            while (at > 0 && (nearest[at - 1] < 0 || likeness[nearest[at - 1]] < likeness[other])) at--;
            if (at == Nearest) continue;
            nearest[at..^1].CopyTo(nearest[(at + 1)..]);
            nearest[at] = other;
            likenesses[at..^1].CopyTo(likenesses[(at + 1)..]);
            likenesses[at] = likeness[other];
        }
    }

    private void TrainOne(int article, int[] own, SupportVectors solver, List<Support> supports)
    {
        int[] members = [.. own.Concat(RivalsOf(own)).Concat(_random).Distinct().Order()];
        bool[] positive = [.. members.Select(i => _corpus.ArticleOf[i] == article)];
        var alphas = new float[members.Length];
        solver.Solve(_kernel.Of(members), positive, _cost, alphas);
        for (var i = 0; i < members.Length; i++)
        {
            if (alphas[i] > 0) supports.Add(new Support(members[i], article, positive[i] ? alphas[i] : -alphas[i]));
        }
    }

    /// <summary>The phrasings nearest to any of an article's own, nearest first.</summary>
    private IEnumerable<int> RivalsOf(int[] own)
    {
        var likeness = new Dictionary<int, float>();
        foreach (var at in own.SelectMany(i => Enumerable.Range(i * Nearest, Nearest)).Where(at => _nearest[at] >= 0))
        {
            likeness[_nearest[at]] = Math.Max(likeness.GetValueOrDefault(_nearest[at]), _likeness[at]);
        }

        return likeness.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostRivals).Select(pair => pair.Key);
    }
}
