using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>Articles to measure with, and questions that are not among their phrasings.</summary>
/// <param name="Articles">What a matcher is built from.</param>
/// <param name="Questions">What is asked, and the article that answers it.</param>
internal sealed record Library(IReadOnlyList<Article> Articles, IReadOnlyList<(string Text, string Article)> Questions)
{
    private const int MostQuestions = 3000;
    private const ulong Seed = 20261127;

    /// <summary>Articles from a folder or a file, one phrasing in ten of each held back as a question.</summary>
    public static Library Load(string path)
    {
        var articles = ArticleSource.Load(path);
        var questions = articles.SelectMany(a => a.Phrasings.Where(p => IsHeldBack(a, p.Text)).Select(p => (p.Text, a.Id)));
        return new Library([.. articles.Select(a => a with { Phrasings = [.. a.Phrasings.Where(p => !IsHeldBack(a, p.Text))] })], Some(questions));
    }

    /// <summary>
    /// Near copies of articles: in each copy about a third of the words that carry meaning are other words of the same articles. The same on every
    /// machine and in every run.
    /// </summary>
    /// <param name="originals">What is copied.</param>
    /// <param name="count">How many articles to make.</param>
    /// <param name="phrasings">How many phrasings each has.</param>
    public static Library NearCopies(IReadOnlyList<Article> originals, int count, int phrasings)
    {
        string[] pool = [.. originals.SelectMany(a => a.Phrasings).SelectMany(p => p.Text.Split(' ')).Where(CarriesMeaning).Distinct().Order(StringComparer.Ordinal)];
        var (articles, questions) = (new List<Article>(count), new List<(string, string)>());
        for (var n = 0; n < count; n++)
        {
            var original = originals[n % originals.Count];
            var id = $"{original.Id}-{n / originals.Count}";
            string Copy(string text) => string.Join(' ', text.Split(' ').Select(word => Replaced(word, n, n / originals.Count, pool)));
            string[] texts = [.. original.Phrasings.Select(p => Copy(p.Text)).Distinct().OrderBy(text => Hash(text, (ulong)n))];
            articles.Add(original with
            {
                Id = id,
                Title = original.Title with { Text = Copy(original.Title.Text) },
                Related = [],
                Phrasings = [.. texts.Take(phrasings).Select(text => new Passage(text, 1))],
            });
            questions.AddRange(texts.Skip(phrasings).Take(5).Select(text => (text, id)));
        }

        return new Library(articles, Some(questions));
    }

    private static bool IsHeldBack(Article article, string phrasing) => article.Phrasings.Count > 3 && Hash(phrasing, Seed) % 10 == 0;

    private static (string, string)[] Some(IEnumerable<(string Text, string Article)> questions) => [.. questions.OrderBy(q => Hash(q.Text, Seed)).Take(MostQuestions)];

    private static string Replaced(string word, int article, int copy, string[] pool)
    {
        if (copy == 0 || !CarriesMeaning(word)) return word;
        var chance = Hash(word, (ulong)article + Seed);
        return chance % 3 == 0 ? pool[(int)((chance >> 8) % (ulong)pool.Length)] : word;
    }

    private static bool CarriesMeaning(string word) => word.Length > 4;

    // FNV-1a (Fowler, Noll and Vo), stirred once more: .NET's own hash of a text is another one in each run.
    private static ulong Hash(string text, ulong seed)
    {
        var hash = 0xCBF29CE484222325 ^ (seed * 0x9E3779B97F4A7C15);
        foreach (var letter in text) hash = (hash ^ letter) * 0x100000001B3;
        return (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9 >> 16;
    }
}
