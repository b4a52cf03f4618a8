using DigitalHelperBot.Knowledge.Matching.Index;

namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>Trains one machine an article: its own phrasings against the others.</summary>
internal static class Trainer
{
    private const float Cost = 1f;

    // Their kernel takes 64 MB while it is trained on.
    private const int MostTrainedOnAll = 4000;

    public static ArticleWeights Train(Corpus corpus, PhrasingIndex index, CancellationToken cancellationToken) =>
        corpus.Count <= MostTrainedOnAll ? TrainOnAll(corpus, index, cancellationToken) : new RivalTrainer(corpus, index, Cost).Train(cancellationToken);

    private static ArticleWeights TrainOnAll(Corpus corpus, PhrasingIndex index, CancellationToken cancellationToken)
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
