namespace DigitalHelperBot.Knowledge.Matching.Training;

/// <summary>The machines of an earlier matcher in the numbers of a new corpus, for the articles whose phrasings have not changed.</summary>
internal sealed class KeptMachines
{
    private readonly List<Support> _supports = [];

    public KeptMachines(MatcherParts before, ArticleCatalog articles, Corpus corpus)
    {
        var (weights, numbers) = (before.Model.Index.Weights, new NewNumbers(before, articles, corpus));
        for (var article = 0; article < corpus.Articles; article++)
        {
            var old = before.Articles.Find(articles.Ids[article]);
            if (old >= 0 && numbers.AreTheSame(old, article)) Keep(weights, old, article, numbers);
            else Changed.Add(article);
        }

        // Known unmet needs come and go with what articles say; a few more or less make no other machine.
        Keep(weights, before.Articles.Count, corpus.Unmet, numbers);
    }

    /// <summary>In the new corpus.</summary>
    public List<int> Changed { get; } = [];

    public IReadOnlyCollection<Support> Supports => _supports;

    private void Keep(ArticleWeights weights, int old, int article, NewNumbers numbers)
    {
        for (var (i, to) = weights.RangeOf(old); i < to; i++) Keep(numbers.Of(i), article, weights.Own(i));
        var others = weights.OthersOf(old, out var says);
        for (var s = 0; s < others.Length; s++) Keep(numbers.Of(others[s]), article, says[s]);
    }

    private void Keep(int phrasing, int article, float weight)
    {
        if (phrasing >= 0 && weight != 0) _supports.Add(new Support(phrasing, article, weight));
    }

    /// <summary>Which phrasing of the new corpus each of the old ones is.</summary>
    private sealed class NewNumbers
    {
        private readonly int[] _numbers;
        private readonly ArticleWeights _before;
        private readonly Corpus _corpus;

        public NewNumbers(MatcherParts before, ArticleCatalog articles, Corpus corpus)
        {
            (_before, _corpus) = (before.Model.Index.Weights, corpus);
            var texts = before.Model.Phrasings;
            // Two phrasings of an article may read the same: the first is the first, the second the second.
            var known = Enumerable.Range(0, corpus.Count)
                .GroupBy(i => (Article: corpus.ArticleOf[i], Text: corpus.Texts[i].AsText()))
                .ToDictionary(same => same.Key, same => new Queue<int>(same));
            _numbers = new int[texts.Count];
            for (var old = 0; old <= before.Articles.Count; old++)
            {
                var article = old == before.Articles.Count ? corpus.Unmet : articles.Find(before.Articles.Ids[old]);
                for (var (i, to) = _before.RangeOf(old); i < to; i++) _numbers[i] = article >= 0 && known.TryGetValue((article, texts[i]), out var same) && same.TryDequeue(out var number) ? number : -1;
            }
        }

        /// <summary>Its number, or -1 when it is gone.</summary>
        public int Of(int old) => _numbers[old];

        public bool AreTheSame(int old, int article)
        {
            var (from, to) = _before.RangeOf(old);
            var (newFrom, newTo) = _corpus.RangeOf(article);
            return to - from == newTo - newFrom && !_numbers.AsSpan(from, to - from).Contains(-1);
        }
    }
}
