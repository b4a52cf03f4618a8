using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>
/// Trains on many phrasings: each article against its own, the ten nearest foreign phrasings of each of them, and 200 drawn at random. The rest are so
/// far away that they would not become support vectors.
/// </summary>
internal sealed class RivalTrainer
{
    private const int Nearest = 10;
    private const int Random = 200;
    private const int Searched = 300;
    private readonly Corpus _corpus;
    private readonly PhrasingIndex _index;
    private readonly CandidateIndex _candidates;
    private readonly float _cost;
    private readonly int[] _random;
    private readonly int[] _nearest;
    private readonly float[] _toRandom;
    private readonly float[] _spread;

    public RivalTrainer(Corpus corpus, PhrasingIndex index, float cost)
    {
        (_corpus, _index, _candidates, _cost) = (corpus, index, new CandidateIndex(index), cost);
        _random = [.. Enumerable.Range(0, corpus.Count).OrderBy(i => KeyHash.Mix((ulong)i + 1)).Take(Random).Order()];
        _nearest = new int[corpus.Count * Nearest];
        _toRandom = new float[corpus.Count * _random.Length];
        _spread = new float[index.Texts.Space.Count];
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
            _candidates.Score(scratch, Searched);
            KeepNearest(i, scratch);
            _candidates.Spread(i, _spread, clear: false);
            for (var r = 0; r < _random.Length; r++) _toRandom[(i * _random.Length) + r] = _candidates.Likeness(i, _random[r], _spread);
            _candidates.Spread(i, _spread, clear: true);
        }
    }

    private void KeepNearest(int phrasing, IndexScratch scratch)
    {
        var likeness = scratch.Likeness(_corpus.Count);
        var nearest = _nearest.AsSpan(phrasing * Nearest, Nearest);
        nearest.Fill(-1);
        foreach (var other in scratch.Candidates.Best)
        {
            if (_corpus.ArticleOf[other] == _corpus.ArticleOf[phrasing]) continue;
            var at = Nearest;
            while (at > 0 && (nearest[at - 1] < 0 || likeness[nearest[at - 1]] < likeness[other])) at--;
            if (at == Nearest) continue;
            nearest[at..^1].CopyTo(nearest[(at + 1)..]);
            nearest[at] = other;
        }
    }

    private void TrainOne(int article, int[] own, SupportVectors solver, List<Support> supports)
    {
        var rivals = own.SelectMany(i => _nearest.AsSpan(i * Nearest, Nearest).ToArray()).Where(i => i >= 0).Except(_random).Order();
        int[] near = [.. own.Except(_random), .. rivals];
        int[] members = [.. near, .. _random];
        var kernel = Kernel(members, near.Length);
        bool[] positive = [.. members.Select(i => _corpus.ArticleOf[i] == article)];
        var alphas = new float[members.Length];
        solver.Solve(kernel, positive, _cost, alphas);
        for (var i = 0; i < members.Length; i++)
        {
            if (alphas[i] > 0) supports.Add(new Support(members[i], article, positive[i] ? alphas[i] : -alphas[i]));
        }
    }

    private float[] Kernel(int[] members, int near)
    {
        var size = members.Length;
        var kernel = new float[size * size];
        for (var a = 0; a < near; a++)
        {
            _candidates.Spread(members[a], _spread, clear: false);
            for (var b = 0; b <= a; b++) kernel[(a * size) + b] = kernel[(b * size) + a] = _candidates.Likeness(members[a], members[b], _spread);
            _candidates.Spread(members[a], _spread, clear: true);
        }

        for (var a = 0; a < size; a++)
        {
            for (var r = 0; r < _random.Length; r++) kernel[(a * size) + near + r] = kernel[((near + r) * size) + a] = _toRandom[(members[a] * _random.Length) + r];
        }

        return kernel;
    }
}
