using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Pages;

/// <summary>What somebody looks for in the list.</summary>
public sealed record ListFilter(string Search, string Category, string Owner, string Show, string Sort)
{
    public const string ReviewDue = "review", NotSorted = "not-sorted", NoUse = "no-use", Drafts = "drafts", Removed = "removed";

    public string Address => "/console/articles?" + string.Join('&', new[] { ("q", Search), ("category", Category), ("owner", Owner), ("show", Show), ("sort", Sort) }
        .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));

    public bool IsEmpty => Search.Length + Category.Length + Owner.Length + Show.Length == 0;
}

public sealed record ListLine(string Id, string Title, string Category, string Owner, ArticleUse Use, StuckStep? Stuck, DateOnly? ReviewOn, bool ReviewIsDue, DraftLine? Draft, bool IsPublished, bool IsRemoved = false);

public sealed record ListView(
    IReadOnlyList<ListLine> Lines, int Found, int InAll, int Page, int Pages, ListFilter Filter, IReadOnlyList<Category> Categories, IReadOnlyList<string> Owners, int MostStuck, IReadOnlyList<Finding> Problems);

internal static class ArticleList
{
    private const int PerPage = 25;

    public static async Task<IResult> ShowAsync(
        string? q, string? category, string? owner, string? show, string? sort, int? page, ConsolePerson person, ArticleLibrary library, Drafts drafts, Revisions revisions, ArticleEvidence evidence, TimeProvider time, CancellationToken cancellationToken)
    {
        var filter = new ListFilter(q?.Trim() ?? "", category ?? "", owner ?? "", show ?? "", sort ?? "");
        var snapshot = library.Current;
        var counted = await evidence.ReadAsync(cancellationToken);
        var open = (await drafts.ListAsync(cancellationToken)).ToDictionary(d => d.ArticleId, StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var published = snapshot.Articles.Values.Where(a => Fits(a, filter)).Select(a => LineOf(a, counted, open.GetValueOrDefault(a.Id), today));
        var unpublished = open.Values.Where(d => !snapshot.Articles.ContainsKey(d.ArticleId) && Fits(d, filter)).Select(LineOf);
        var removed = (filter.Show == ListFilter.Removed ? await revisions.RemovedAsync(cancellationToken) : new Dictionary<string, string>()).Where(gone => !snapshot.Articles.ContainsKey(gone.Key) && Fits(gone.Key, gone.Value, filter)).Select(LineOf);
        var found = Sorted(published.Concat(unpublished).Concat(removed).Where(line => Fits(line, filter)), filter.Sort).ToArray();
        var pages = Math.Max(1, (found.Length + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page ?? 1, 1, pages);
        return ConsoleAnswer.Page<ArticleListPage>(new
        {
            Person = person,
            View = new ListView(
                [.. found.Skip((shown - 1) * PerPage).Take(PerPage)], found.Length, snapshot.Articles.Count, shown, pages, filter, snapshot.Categories,
                [.. snapshot.Articles.Values.Select(a => a.Owner?.Text).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)],
                counted.StuckAt.SelectMany(s => s).Select(s => s.Times).DefaultIfEmpty(0).Max(), snapshot.Problems),
        });
    }

    private static ListLine LineOf(Article article, EvidenceSnapshot evidence, DraftLine? draft, DateOnly today) => new(
        article.Id, article.Title, article.Category, article.Owner?.Text ?? "", evidence.UseOf(article.Id), evidence.StuckAt[article.Id].MaxBy(s => s.Times), article.ReviewOn, article.ReviewOn < today, draft, IsPublished: true);

    private static ListLine LineOf(KeyValuePair<string, string> removed) => new(removed.Key, removed.Value, "", "", ArticleUse.None, null, null, false, null, IsPublished: false, IsRemoved: true);

    private static ListLine LineOf(DraftLine draft) => new(draft.ArticleId, draft.Title, "", "", ArticleUse.None, null, null, false, draft, IsPublished: false);

    private static bool Fits(Article article, ListFilter filter) =>
        (filter.Category.Length == 0 || article.Category.Text == filter.Category)
        && (filter.Owner.Length == 0 || article.Owner?.Text == filter.Owner)
        && (filter.Search.Length == 0 || Has(article.Title, filter.Search) || Has(article.Id, filter.Search) || article.Phrasings.Any(p => Has(p, filter.Search)));

    private static bool Fits(DraftLine draft, ListFilter filter) => Fits(draft.ArticleId, draft.Title, filter);

    private static bool Fits(string id, string title, ListFilter filter) => filter.Category.Length + filter.Owner.Length == 0 && (Has(title, filter.Search) || Has(id, filter.Search));

    private static bool Fits(ListLine line, ListFilter filter) => filter.Show switch
    {
        ListFilter.ReviewDue => line.ReviewIsDue,
        ListFilter.NotSorted => line.Use.NotSorted > 0,
        ListFilter.NoUse => line.IsPublished && line.Use.Questions == 0,
        ListFilter.Drafts => line.Draft is not null,
        ListFilter.Removed => line.IsRemoved,
        _ => true,
    };

    private static bool Has(string text, string search) => text.Contains(search, StringComparison.OrdinalIgnoreCase);

    private static IOrderedEnumerable<ListLine> Sorted(IEnumerable<ListLine> lines, string sort) => (sort switch
    {
        "used" => lines.OrderByDescending(l => l.Use.Questions),
        "not-sorted" => lines.OrderByDescending(l => l.Use.NotSorted),
        "review" => lines.OrderBy(l => l.ReviewOn ?? DateOnly.MaxValue),
        _ => lines.OrderByDescending(l => l.Draft is not null && !l.IsPublished),
    }).ThenBy(l => l.Title, StringComparer.OrdinalIgnoreCase);
}
