using System.Data.Common;
using System.Globalization;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>Where a report's numbers come from.</summary>
internal sealed record NumberSources(HelperDatabase Database, SiteFigures Figures, SiteRegister Register, VisitBook Visits);

/// <summary>
/// What is stored for the reports of some weeks in a row, and for the weeks before them that they are compared with. Each kind is read once, when a section first
/// asks for it, however many sections and weeks do; <see cref="Numbers"/> is what one week's report sees of it.
/// </summary>
internal sealed class StoredNumbers
{
    private static readonly Statement WeekRows = new(
        "SELECT week, frozen_at, asked, no_answer, confirmed, not_sorted, unknown, needing, asked_withheld, needing_withheld, scans, scans_withheld FROM weeks WHERE week <= @last ORDER BY week", "last");

    private static readonly Statement ArticleRows = new(
        "SELECT week, article_id, shown, confirmed, not_sorted, scans FROM week_articles WHERE week >= @first AND week <= @last ORDER BY week, article_id", "first", "last");

    private static readonly Statement StepRows = new(
        "SELECT week, article_id, device, step, stuck FROM week_steps WHERE week >= @first AND week <= @last ORDER BY week, article_id, device, step", "first", "last");

    private static readonly Statement NeedRows = new("SELECT week, need_id, people FROM week_needs WHERE week >= @first AND week <= @last", "first", "last");

    private readonly NumberSources _from;
    private readonly CancellationToken _cancellation;

    public StoredNumbers(NumberSources from, IsoWeek first, IsoWeek last, CancellationToken cancellation)
    {
        (_from, _cancellation) = (from, cancellation);
        (First, Last) = (first.After(-Numbers.WeeksBefore), last);
        Frozen = new(async () => (await ReadAsync(WeekRows, [last.Value], WeekOf)).ToDictionary(row => row.Week));
        Articles = new(async () => (await ReadAsync(ArticleRows, [first.After(1 - Numbers.UnusedAfter).Value, last.Value], ArticleOf)).ToLookup(row => row.Week));
        Steps = new(async () => (await ReadAsync(StepRows, [first.After(1 - Numbers.Compared).Value, last.Value], StepOf)).ToLookup(row => row.Week));
        PeopleOfNeeds = new(ReadPeopleOfNeedsAsync);
        Sites = new(() => from.Figures.ReadHistoryAsync(last, cancellation));
        Visits = new(() => from.Visits.ReadAsync(cancellation));
        KnownSites = new(ReadKnownSitesAsync);
        Needs = new(ReadNeedsAsync);
        Changes = new(() => ReadChangesAsync(first, last));
        Merges = new(ReadMergesAsync);
    }

    /// <summary>The earliest week that a report here is compared with.</summary>
    public IsoWeek First { get; }
    public IsoWeek Last { get; }

    /// <summary>Every week that was ever frozen, by its number.</summary>
    public Lazy<Task<Dictionary<int, FrozenWeek>>> Frozen { get; }

    /// <summary>By week, as far back as <see cref="Numbers.UnusedAfter"/> weeks.</summary>
    public Lazy<Task<ILookup<int, WeekArticle>>> Articles { get; }
    public Lazy<Task<ILookup<int, WeekStep>>> Steps { get; }

    /// <summary>How many people had each need: by need, then week by week from <see cref="First"/>.</summary>
    public Lazy<Task<Dictionary<long, int[]>>> PeopleOfNeeds { get; }
    public Lazy<Task<SiteHistory>> Sites { get; }
    public Lazy<Task<IReadOnlyList<Visit>>> Visits { get; }
    public Lazy<Task<KnownSites>> KnownSites { get; }

    /// <summary>Needs that are open, and those that another team looks after.</summary>
    public Lazy<Task<IReadOnlyList<Need>>> Needs { get; }

    /// <summary>Needs that were answered or came back, and when. Merged ones are left out: what they are part of stands for them.</summary>
    public Lazy<Task<IReadOnlyList<NeedChanged>>> Changes { get; }

    /// <summary>Needs that are part of another now, each with the one that it is part of in the end.</summary>
    public Lazy<Task<IReadOnlyDictionary<long, long>>> Merges { get; }

    /// <summary>Where the week stands in what <see cref="PeopleOfNeeds"/> holds.</summary>
    public int IndexOf(IsoWeek week) => week.Since(First);

    private async Task<Dictionary<long, int[]>> ReadPeopleOfNeedsAsync()
    {
        var (weeks, people) = (new Dictionary<int, int>(), new Dictionary<long, int[]>());
        for (var week = First; week <= Last; week = week.Next)
            weeks.Add(week.Value, weeks.Count);
        foreach (var (week, need, count) in await ReadAsync(NeedRows, [First.Value, Last.Value], row => (row.GetInt32(0), row.GetInt64(1), row.GetInt32(2))))
        {
            if (!people.TryGetValue(need, out var ofNeed))
                people.Add(need, ofNeed = new int[weeks.Count]);
            ofNeed[weeks[week]] = count;
        }

        return people;
    }

    private async Task<KnownSites> ReadKnownSitesAsync()
    {
        await _from.Register.RefreshAsync(_cancellation);
        return _from.Register.Current;
    }

    private async Task<IReadOnlyList<Need>> ReadNeedsAsync()
    {
        await using var db = _from.Database.CreateDbContext();
        return await db.Set<Need>().AsNoTracking()
            .Where(need => need.State == NeedState.Heard || need.State == NeedState.BeingWorkedOn || need.State == NeedState.Signposted).OrderBy(need => need.Id).ToListAsync(_cancellation);
    }

    private async Task<IReadOnlyList<NeedChanged>> ReadChangesAsync(IsoWeek first, IsoWeek last)
    {
        var (from, until) = (first.Start.ToUniversalTime(), last.End.ToUniversalTime());
        await using var db = _from.Database.CreateDbContext();
        return await db.Set<NeedChange>().Where(change => change.At >= from && change.At < until && (change.Kind == NeedChangeKind.Answered || change.Kind == NeedChangeKind.Reopened))
            .Join(db.Set<Need>().AsNoTracking().Where(need => need.State != NeedState.Merged), change => change.NeedId, need => need.Id, (change, need) => new NeedChanged(change.Kind, change.At, need))
            .ToListAsync(_cancellation);
    }

    private async Task<IReadOnlyDictionary<long, long>> ReadMergesAsync()
    {
        await using var db = _from.Database.CreateDbContext();
        return await NeedFamilies.ReadMergedAsync(db, _cancellation);
    }

    private static FrozenWeek WeekOf(DbDataReader row) => new()
    {
        Week = row.GetInt32(0), FrozenAt = row.Time(1), Asked = row.GetInt32(2), NoAnswer = row.GetInt32(3), Confirmed = row.GetInt32(4), NotSorted = row.GetInt32(5), Unknown = row.GetInt32(6), Needing = row.GetInt32(7),
        AskedWithheld = row.GetBoolean(8), NeedingWithheld = row.GetBoolean(9), Scans = row.GetInt32(10), ScansWithheld = row.GetBoolean(11),
    };

    private static WeekArticle ArticleOf(DbDataReader row) => new() { Week = row.GetInt32(0), ArticleId = row.GetString(1), Shown = row.GetInt32(2), Confirmed = row.GetInt32(3), NotSorted = row.GetInt32(4), Scans = row.GetInt32(5) };

    private static WeekStep StepOf(DbDataReader row) => new() { Week = row.GetInt32(0), ArticleId = row.GetString(1), Device = row.GetInt32(2), Step = row.GetInt32(3), Stuck = row.GetInt32(4) };

    private async Task<List<T>> ReadAsync<T>(Statement statement, int[] values, Func<DbDataReader, T> read) => await _from.Database.ReadAllAsync(statement, parameters =>
    {
        for (var index = 0; index < values.Length; index++)
            parameters.Set(index, values[index]);
    }, read, _cancellation);
}

/// <summary>A need that was answered or came back.</summary>
internal sealed record NeedChanged(NeedChangeKind Kind, DateTimeOffset At, Need Need)
{
    /// <summary>The stored rows that say so.</summary>
    public IEnumerable<string> Behind() =>
        [Evidence.Of("needs", Need, "Signpost"), string.Create(CultureInfo.InvariantCulture, $"need_history: NeedId={Need.Id} Kind={(int)Kind} At={At:yyyy-MM-ddTHH:mm:ssZ}")];
}
