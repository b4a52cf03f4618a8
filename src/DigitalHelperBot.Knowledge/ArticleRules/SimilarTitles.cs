namespace DigitalHelperBot.Knowledge.ArticleRules;

/// <summary>Titles that a person would take for the same: their words, without the small ones and their endings, are (nearly) one set.</summary>
internal sealed class SimilarTitles
{
    private const double Near = 0.8;
    private readonly Dictionary<CheckedArticle, CheckedArticle> _twins = [];

    public SimilarTitles(IReadOnlyList<CheckedArticle> articles, WordList smallWords)
    {
        var earlier = new Dictionary<string, List<(CheckedArticle Article, HashSet<string> Words)>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            var words = WordsOf(article, smallWords);
            var twin = words
                .SelectMany(w => earlier.GetValueOrDefault(w, []))
                .Where(other => Overlap(words, other.Words) >= Near)
                .Select(other => other.Article)
                .FirstOrDefault();
            if (twin is not null)
            {
                _twins[article] = twin;
                _twins.TryAdd(twin, article);
            }

            foreach (var word in words)
            {
                (earlier.TryGetValue(word, out var list) ? list : earlier[word] = []).Add((article, words));
            }
        }
    }

    private SimilarTitles(CheckedArticle article, CheckedArticle? twin)
    {
        if (twin is not null)
        {
            _twins[article] = twin;
        }
    }

    /// <summary>Of one article alone, beside others whose words are known.</summary>
    public static SimilarTitles Of(CheckedArticle article, IEnumerable<(CheckedArticle Article, HashSet<string> Words)> others, WordList smallWords)
    {
        var words = WordsOf(article, smallWords);
        return new SimilarTitles(article, others.FirstOrDefault(other => words.Count > 0 && Overlap(words, other.Words) >= Near).Article);
    }

    public static HashSet<string> WordsOf(CheckedArticle article, WordList smallWords) =>
        article.Title.LowerWords.Where(w => !smallWords.Contains(w)).Select(Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>Another article whose title is nearly the same.</summary>
    public CheckedArticle? TwinOf(CheckedArticle article) => _twins.GetValueOrDefault(article);

    private static double Overlap(HashSet<string> a, HashSet<string> b)
    {
        if (Math.Min(a.Count, b.Count) < Near * Math.Max(a.Count, b.Count))
        {
            return 0;
        }

        var common = a.Count(b.Contains);
        return (double)common / (a.Count + b.Count - common);
    }

    private static string Stem(string word) => word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal) ? word[..^3] : word.Length > 3 ? word.TrimEnd('s') : word;
}
