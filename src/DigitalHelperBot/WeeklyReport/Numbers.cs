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

    private readonly IDbContextFactory<HelperDb> _database;
    private readonly CancellationToken _cancellation;
    private readonly Lazy<Task<IReadOnlyDictionary<int, FrozenWeek>>> _frozen;
    private readonly Lazy<Task<IReadOnlyList<WeekArticle>>> _articles;
    private readonly Lazy<Task<IReadOnlyList<WeekNeed>>> _needs;
    private readonly Lazy<Task<IReadOnlyList<WeekStep>>> _steps;
    private readonly Lazy<Task<IReadOnlyDictionary<string, int>>> _lastShown;

    public Numbers(IDbContextFactory<HelperDb> database, IsoWeek week, CancellationToken cancellation)
    {
        (_database, Week, _cancellation) = (database, week, cancellation);
        Weeks = [.. Before(week, WeeksBefore).Reverse()];
        var (first, last, compared, used) = (Weeks[0].Value, week.Value, Weeks[WeeksBefore - Compared].Value, Before(week, UnusedAfter - 1).Last().Value);
        _frozen = new(async () => (await ReadAsync<FrozenWeek>(rows => rows.Where(row => row.Week >= first && row.Week <= last))).ToDictionary(row => row.Week));
        _articles = new(() => ReadAsync<WeekArticle>(rows => rows.Where(row => row.Week >= first && row.Week <= last)));
        _needs = new(() => ReadAsync<WeekNeed>(rows => rows.Where(row => row.Week >= first && row.Week <= last)));
        _steps = new(() => ReadAsync<WeekStep>(rows => rows.Where(row => row.Week > compared && row.Week <= last)));
        _lastShown = new(() => ReadLastShownAsync(used, last));
    }

    public IsoWeek Week { get; }

    /// <summary>The eight weeks before and the report's own, oldest first.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>By week; one that was never frozen is missing.</summary>
    public Task<IReadOnlyDictionary<int, FrozenWeek>> FrozenAsync() => _frozen.Value;

    public Task<IReadOnlyList<WeekArticle>> ArticlesAsync() => _articles.Value;

    public Task<IReadOnlyList<WeekNeed>> NeedsAsync() => _needs.Value;

    /// <summary>Of the report's week and the three before.</summary>
    public Task<IReadOnlyList<WeekStep>> StepsAsync() => _steps.Value;

    /// <summary>The last week in which each article was shown, as far back as <see cref="UnusedAfter"/> weeks.</summary>
    public Task<IReadOnlyDictionary<string, int>> LastShownAsync() => _lastShown.Value;

    /// <summary>Whether anything was counted in that week or before it.</summary>
    public async Task<bool> WasCountedAsync(IsoWeek week)
    {
        await using var db = await _database.CreateDbContextAsync(_cancellation);
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
        await using var db = await _database.CreateDbContextAsync(_cancellation);
        return await which(db.Set<T>().AsNoTracking()).ToListAsync(_cancellation);
    }

    private async Task<IReadOnlyDictionary<string, int>> ReadLastShownAsync(int first, int last)
    {
        await using var db = await _database.CreateDbContextAsync(_cancellation);
        return await db.Set<WeekArticle>().Where(row => row.Week >= first && row.Week <= last && row.Shown > 0)
            .GroupBy(row => row.ArticleId).Select(rows => new { rows.Key, Week = rows.Max(row => row.Week) })
            .ToDictionaryAsync(row => row.Key, row => row.Week, StringComparer.Ordinal, _cancellation);
    }

    /// <summary>The week itself, and so many before it, newest first.</summary>
    private static IEnumerable<IsoWeek> Before(IsoWeek week, int count)
    {
        for (var number = 0; number <= count; number++, week = week.Previous)
            yield return week;
    }
}
