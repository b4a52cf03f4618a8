using DigitalHelperBot.Knowledge.Matching.Index;
using DigitalHelperBot.Knowledge.Matching.Training;

namespace DigitalHelperBot.Knowledge.Matching.Outcomes;

/// <summary>
/// Learns from the articles alone when there is an answer: hides a fifth of the articles (pretend unmet needs) and a fifth of the others'
/// phrasings (pretend questions), trains on the rest and asks both, with a fifth of the known unmet needs (two fifths where one round must do).
/// </summary>
internal static class Calibration
{
    private const int Parts = 5;

    // Each round trains once more: what larger ones cost, fewer must do.
    private const int MediumCorpus = 4000;
    private const int LargeCorpus = 18_000;
    private const int RoundsOfMedium = 3;

    // More phrasings say nothing that these do not, and each takes as long as a question.
    private const int MostPhrasings = 4000;
    private const int MostOfLarge = 2000;

    /// <param name="corpus">All phrasings.</param>
    /// <param name="isTitle">Titles are never hidden: people do not ask in titles.</param>
    /// <param name="train">Trains a model on a part.</param>
    public static List<Pretend> Ask(Corpus corpus, IReadOnlyList<bool> isTitle, Func<Corpus, Model> train, CancellationToken cancellationToken)
    {
        var asked = new List<Pretend>();
        var rounds = corpus.Count > LargeCorpus ? 1 : corpus.Count > MediumCorpus ? RoundsOfMedium : Parts;
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var hidden = round;
            bool IsHidden(int article) => Spread(article, 17) % Parts == hidden;
            // Against no article at all everything is easily told apart.
            if (Enumerable.Range(0, corpus.Articles).All(IsHidden)) continue;
            bool IsHiddenArticle(int i) => corpus.ArticleOf[i] != corpus.Unmet && IsHidden(corpus.ArticleOf[i]);
            // Known unmet needs are few: where one round must do, it hides two parts of them.
            bool IsHiddenNeed(int i) => rounds == 1 && corpus.ArticleOf[i] == corpus.Unmet && Spread(i, 29) % Parts == hidden + 1;
            bool IsHiddenPhrasing(int i) => (!isTitle[i] && Spread(i, 29) % Parts == hidden) || IsHiddenNeed(i);
            var model = train(corpus.Where(i => !IsHiddenArticle(i) && !IsHiddenPhrasing(i)));
            var scratch = new IndexScratch();
            var scores = new float[corpus.Articles + 1];
            foreach (var i in Some(corpus, rounds == 1 ? MostOfLarge : MostPhrasings, Enumerable.Range(0, corpus.Count).Where(i => !isTitle[i] && (IsHiddenArticle(i) || IsHiddenPhrasing(i)))))
            {
                model.Score(corpus.Texts[i], scratch, scores);
                var evidence = Evidence.For(model, corpus.Texts[i], scratch, scores, out var winner);
                var isAnswerable = corpus.ArticleOf[i] != corpus.Unmet && !IsHiddenArticle(i);
                asked.Add(new Pretend(evidence, isAnswerable, isAnswerable && winner == corpus.ArticleOf[i], corpus.ArticleOf[i] == corpus.Unmet));
            }
        }

        return asked;
    }

    /// <summary>All known unmet needs, and of the phrasings as many as are needed, drawn at random.</summary>
    private static IEnumerable<int> Some(Corpus corpus, int most, IEnumerable<int> hidden)
    {
        var isNeed = hidden.ToLookup(i => corpus.ArticleOf[i] == corpus.Unmet);
        return isNeed[false].OrderBy(i => Spread(i, 43)).Take(most).Concat(isNeed[true]).Order();
    }

    private static uint Spread(int number, uint salt) => (uint)(Reading.KeyHash.Mix(((ulong)salt << 32) | (uint)number) >> 40);
}
