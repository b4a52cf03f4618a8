using System.Collections.Frozen;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Matching;

/// <summary>The articles by number, in the order of their ids, and what an outcome needs to know of each.</summary>
internal sealed class ArticleCatalog
{
    private readonly FrozenDictionary<string, int> _numbers;

    public ArticleCatalog(IEnumerable<Article> articles)
    {
        Articles = [.. articles.OrderBy(article => article.Id, StringComparer.Ordinal)];
        Ids = [.. Articles.Select(article => article.Id)];
        Categories = [.. Articles.Select(article => article.Category.Text).Distinct().Order(StringComparer.Ordinal)];
        CategoryOf = [.. Articles.Select(article => Array.IndexOf(Categories, article.Category.Text))];
        Urgent = [.. Enumerable.Range(0, Articles.Length).Where(i => Articles[i].Urgent)];
        _numbers = Ids.Select((id, number) => (id, number)).DistinctBy(pair => pair.id).ToFrozenDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);
    }

    public Article[] Articles { get; }

    public string[] Ids { get; }

    public string[] Categories { get; }

    public int[] CategoryOf { get; }

    public int[] Urgent { get; }

    public int Count => Ids.Length;

    /// <summary>The number of an article, or -1.</summary>
    public int Find(string? id) => id is not null && _numbers.TryGetValue(id, out var number) ? number : -1;
}
