using System.Data.Common;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The frozen numbers that a report is made of: its week and the eight before. Each kind is read once, when a section first asks for it.</summary>
internal sealed class Numbers
{
    public const int WeeksBefore = 8;

    /// <summary>So many weeks before are taken together to compare with.</summary>
    public const int Compared = 4;

    /// <summary>An article that nobody was shown for so long is unused.</summary>
    public const int UnusedAfter = 26;

    private static readonly Statement ArticleRows = new("SELECT week, article_id, shown, confirmed, not_sorted FROM week_articles WHERE week >= @first AND week <= @last", "first", "last");

    private static readonly Statement LastShown = new("SELECT article_id, MAX(week) FROM week_articles WHERE week >= @first AND week <= @last AND shown > 0 GROUP BY article_id", "first", "last");

    private static readonly Statement MoreThanBefore = new(
        """
        SELECT need_id FROM week_needs WHERE week >= @oldest AND week <= @week GROUP BY need_id
        HAVING SUM(CASE WHEN week = @week THEN people ELSE 0 END) >= @fewest
           AND SUM(CASE WHEN week = @week THEN 4 * people ELSE 0 END) > SUM(CASE WHEN week < @week THEN people ELSE 0 END)
        """,
        "oldest", "week", "fewest");

    private static readonly Statement MostHadOfOpen = new(
        """
        SELECT n.id FROM needs n JOIN week_needs w ON w.need_id = n.id
        WHERE n.state IN (0, 1) AND w.week >= @oldest AND w.week <= @week
        GROUP BY n.id, n.urgent, n.first_heard_at HAVING SUM(w.people) > 0
        ORDER BY n.urgent DESC, SUM(w.people) DESC, n.first_heard_at, n.id LIMIT @most
        """,
        "oldest", "week", "most");

    private readonly HelperDatabase _database;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<Task<IReadOnlyDictionary<int, FrozenWeek>>> _frozen;
    private readonly Lazy<Task<IReadOnlyList<WeekArticle>>> _articles;
    private readonly Lazy<Task<IReadOnlyList<WeekStep>>> _steps;
    private readonly Lazy<Task<IReadOnlyDictionary<string, int>>> _lastShown;
    private readonly Lazy<Task<IReadOnlyList<SiteFiguresOf>>> _sites;

    public Numbers(HelperDatabase database, IsoWeek week, CancellationToken cancellation)
    {
        (_database, Week, _cancellation) = (database, week, cancellation);
        Weeks = [.. Enumerable.Range(-WeeksBefore, WeeksBefore + 1).Select(week.After)];
        var (first, last, compared, used) = (Weeks[0].Value, week.Value, Weeks[WeeksBefore - Compared].Value, week.After(1 - UnusedAfter).Value);
        _frozen = new(async () => (await ReadAsync<FrozenWeek>(rows => rows.Where(row => row.Week >= first && row.Week <= last))).ToDictionary(row => row.Week));
        _articles = new(() => ReadAsync(ArticleRows, [first, last], row => new WeekArticle { Week = row.GetInt32(0), ArticleId = row.GetString(1), Shown = row.GetInt32(2), Confirmed = row.GetInt32(3), NotSorted = row.GetInt32(4) }));
        _steps = new(() => ReadAsync<WeekStep>(rows => rows.Where(row => row.Week > compared && row.Week <= last)));
        _lastShown = new(async () => (await ReadAsync(LastShown, [used, last], row => (Id: row.GetString(0), Week: row.GetInt32(1)))).ToDictionary(one => one.Id, one => one.Week, StringComparer.Ordinal));
        _sites = new(() => new SiteFigures(database).ReadAsync(week, cancellation));
    }

    public IsoWeek Week { get; }

    /// <summary>The eight weeks before and the report's own, oldest first.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>By week; one that was never frozen is missing.</summary>
    public Task<IReadOnlyDictionary<int, FrozenWeek>> FrozenAsync() => _frozen.Value;

    public Task<IReadOnlyList<WeekArticle>> ArticlesAsync() => _articles.Value;

    /// <summary>Of these needs, in all weeks.</summary>
    public Task<IReadOnlyList<WeekNeed>> OfNeedsAsync(IReadOnlyCollection<long> needs)
    {
        var (ids, weeks) = (needs.ToArray(), Weeks.Select(week => week.Value).ToArray());
        return ReadAsync<WeekNeed>(rows => rows.Where(row => weeks.Contains(row.Week) && ids.Contains(row.NeedId)));
    }

    /// <summary>Needs that more people had than in the four weeks before, on average, and so many at least.</summary>
    public Task<IReadOnlyList<long>> MoreThanBeforeAsync(int fewest) => ReadAsync(MoreThanBefore, [Weeks[^(Compared + 1)].Value, Week.Value, fewest], row => row.GetInt64(0));

    /// <summary>Open needs that most people had in this week and the four before, urgent ones first.</summary>
    public Task<IReadOnlyList<long>> MostHadOfOpenAsync(int most) => ReadAsync(MostHadOfOpen, [Weeks[^(Compared + 1)].Value, Week.Value, most], row => row.GetInt64(0));

    /// <summary>Of the report's week and the three before.</summary>
    public Task<IReadOnlyList<WeekStep>> StepsAsync() => _steps.Value;

    /// <summary>The last week in which each article was shown, as far back as <see cref="UnusedAfter"/> weeks.</summary>
    public Task<IReadOnlyDictionary<string, int>> LastShownAsync() => _lastShown.Value;

    /// <summary>What may be shown of sites.</summary>
    public Task<IReadOnlyList<SiteFiguresOf>> SitesAsync() => _sites.Value;

    /// <summary>Whether anything was counted in that week or before it.</summary>
    public async Task<bool> WasCountedAsync(IsoWeek week)
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<FrozenWeek>().AnyAsync(row => row.Week <= week.Value, _cancellation);
    }

    /// <summary>People by week, oldest first: nought where nobody was counted, null where the week is not frozen.</summary>
    public async Task<IReadOnlyList<int?>> SeriesAsync(IReadOnlyDictionary<int, int> people)
    {
        var frozen = await FrozenAsync();
        return [.. Weeks.Select(week => frozen.ContainsKey(week.Value) ? people.GetValueOrDefault(week.Value) : (int?)null)];
    }

    /// <summary>The mean of the four weeks before; null unless all of them were counted.</summary>
    public static double? MeanBefore(IReadOnlyList<int?> series)
    {
        var before = series.Skip(series.Count - 1 - Compared).Take(Compared).ToList();
        return before.TrueForAll(people => people is not null) ? before.Average(people => people!.Value) : null;
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(Func<IQueryable<T>, IQueryable<T>> which)
        where T : class
    {
        await using var db = _database.CreateDbContext();
        return await which(db.Set<T>().AsNoTracking()).ToListAsync(_cancellation);
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, int[] values, Func<DbDataReader, T> read) => await _database.ReadAllAsync(statement, parameters =>
    {
        for (var index = 0; index < values.Length; index++)
            parameters.Set(index, values[index]);
    }, read, _cancellation);
}
