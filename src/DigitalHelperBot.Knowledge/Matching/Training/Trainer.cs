using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Trains one machine an article: its own phrasings against the others. Remembers which are near to each other for training on a part of them.</summary>
internal sealed class Trainer(CancellationToken cancellationToken)
{
    private const float Cost = 1f;

    // Their kernel takes 64 MB while it is trained on.
    private const int MostTrainedOnAll = 4000;

    // Above it a part takes over what the whole found: quicker, but the limits come out a little different.
    private const int MostFoundAnew = 18_000;

    private Corpus? _whole;
    private Rivals? _rivals;

    public ArticleWeights Train(Corpus corpus, PhrasingIndex index) =>
        corpus.Count <= MostTrainedOnAll
            ? TrainOnAll(corpus, index)
            : new ArticleWeights(corpus, new RivalTrainer(corpus, index, RivalsIn(corpus, index), Cost).Train(Enumerable.Range(0, corpus.Unmet + 1), cancellationToken));

    /// <summary>Trains the machines of the articles that have changed, and takes over the others.</summary>
    public ArticleWeights TrainChanged(Corpus corpus, PhrasingIndex index, KeptMachines kept)
    {
        var rivals = Rivals.Find(corpus, index, kept.Changed.SelectMany(corpus.PhrasingsOf), cancellationToken);
        return new ArticleWeights(corpus, [.. kept.Supports, .. new RivalTrainer(corpus, index, rivals, Cost).Train(kept.Changed, cancellationToken)]);
    }

    /// <summary>Trains nothing: each article's phrasings weigh alike and none speaks against another (Rocchio, "Relevance feedback in information retrieval", 1971).</summary>
    public static ArticleWeights WeighAlike(Corpus corpus)
    {
        var sizes = corpus.ArticleOf.CountBy(article => article).ToDictionary();
        return new ArticleWeights(corpus, [.. Enumerable.Range(0, corpus.Count)
            .Where(i => corpus.ArticleOf[i] != corpus.Unmet)
            .Select(i => new Support(i, corpus.ArticleOf[i], 3f / (sizes[corpus.ArticleOf[i]] + 2)))]);
    }

    private Rivals RivalsIn(Corpus corpus, PhrasingIndex index)
    {
        if (corpus.Count > MostFoundAnew && corpus.Whole is { } whole && whole == _whole) return _rivals!.Among(corpus);
        var rivals = Rivals.Find(corpus, index, cancellationToken);
        if (corpus.Whole is null) (_whole, _rivals) = (corpus, rivals);
        return rivals;
    }

    private ArticleWeights TrainOnAll(Corpus corpus, PhrasingIndex index)
    {
        var kernel = Kernel.Of(corpus, index, cancellationToken);
        var solver = new SupportVectors();
        var alphas = new float[corpus.Count];
        var positive = new bool[corpus.Count];
        var supports = new List<Support>();
        for (var article = 0; article <= corpus.Unmet; article++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < corpus.Count; i++) positive[i] = corpus.ArticleOf[i] == article;
            if (!positive.AsSpan().Contains(true)) continue;
            solver.Solve(kernel, positive, Cost, alphas);
            for (var i = 0; i < corpus.Count; i++)
            {
                if (alphas[i] > 0) supports.Add(new Support(i, article, positive[i] ? alphas[i] : -alphas[i]));
            }
        }

        return new ArticleWeights(corpus, supports);
    }
}
