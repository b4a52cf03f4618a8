using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>
/// Trains on many phrasings: each article's own against the fifteen <see cref="Rivals"/> of each and 200 drawn at random. The rest are so far away that they
/// would not become support vectors. Of very many, half as many rivals do nearly as well, and each question then has half as much to weigh.
/// </summary>
internal sealed class RivalTrainer
{
    private const int Random = 200;
    private const int Nearest = 15;
    private const int VeryMany = 30_000;
    private readonly Corpus _corpus;
    private readonly Rivals _rivals;
    private readonly float _cost;
    private readonly int[] _random;
    private readonly int _nearest;
    private readonly MemberKernel _kernel;
    private readonly SupportVectors _solver = new();
    private readonly List<Support> _supports = [];

    public RivalTrainer(Corpus corpus, PhrasingIndex index, Rivals rivals, float cost)
    {
        (_corpus, _rivals, _cost) = (corpus, rivals, cost);
        var share = corpus.Count > VeryMany ? 2 : 1;
        _nearest = Nearest / share;
        _random = [.. Enumerable.Range(0, corpus.Count).OrderBy(i => KeyHash.Mix((ulong)i + 1)).Take(Random / share).Order()];
        _kernel = new MemberKernel(index, new CommonKernel(corpus, index, _random));
    }

    /// <summary>The machines of some articles.</summary>
    public IReadOnlyCollection<Support> Train(IEnumerable<int> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int[] own = [.. _corpus.PhrasingsOf(article)];
            if (own.Length > 0) TrainOne(article, own);
        }

        return _supports;
    }

    private void TrainOne(int article, int[] own)
    {
        int[] near = [.. own.Concat(_rivals.Of(own, _nearest)).Order()];
        var kernel = _kernel.Of(near, out var members);
        bool[] positive = [.. members.Select(i => _corpus.ArticleOf[i] == article)];
        var alphas = new float[members.Length];
        _solver.Solve(kernel, positive, _cost, alphas);
        for (var i = 0; i < members.Length; i++)
        {
            if (alphas[i] > 0) _supports.Add(new Support(members[i], article, positive[i] ? alphas[i] : -alphas[i]));
        }
    }
}
