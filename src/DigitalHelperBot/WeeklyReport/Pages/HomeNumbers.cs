using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.WeeklyReport.Pages;

/// <summary>What IT see first.</summary>
/// <param name="Told">People, by how their telling of this week stands.</param>
/// <param name="ToldOf">The needs that they were told of.</param>
/// <param name="LastReport">Without anybody's words; null before the first was made.</param>
public sealed record Home(IsoWeek Week, int OpenNeeds, IReadOnlyList<WaitingNeed> Waiting, IReadOnlyDictionary<TellingState, int> Told, IReadOnlyList<Need> ToldOf, IReadOnlyList<Article> ToReview, IReadOnlyList<PlannedSite> Visits, Report? LastReport);

/// <param name="People">Different people who had it, whenever.</param>
public sealed record WaitingNeed(Need Need, long People);

/// <summary>This week at a glance. Of what people asked, only open needs are counted as they stand; the rest comes from the last report.</summary>
internal sealed class HomeNumbers(HelperDatabase database, WeeklyReport reports, ArticleNames names, VisitPlans visits, TimeProvider time)
{
    private const int MostNeeds = 8;
    private const int MostArticles = 6;

    private const string WithParts = "(SELECT merged_into FROM needs WHERE merged_into IS NOT NULL)";

    private const string People = "COUNT(DISTINCT s.person_key) + SUM(CASE WHEN s.person_key IS NULL THEN 1 ELSE 0 END)";

    // Needs without parts, nearly all of them, are counted in the order of the index on signals.
    private static readonly Statement MostAskers = new(
        $"""
        WITH RECURSIVE family(id, top) AS (
            SELECT id, id FROM needs WHERE state IN (0, 1) AND id IN {WithParts}
            UNION ALL SELECT n.id, f.top FROM needs n JOIN family f ON n.merged_into = f.id),
        heard AS (
            SELECT n.id AS top, {People} AS people FROM needs n JOIN signals s ON s.need_id = n.id WHERE n.state IN (0, 1) AND n.id NOT IN {WithParts} GROUP BY n.id
            UNION ALL SELECT f.top, {People} FROM family f JOIN signals s ON s.need_id = f.id GROUP BY f.top)
        SELECT top, people FROM heard ORDER BY people DESC, top LIMIT @most
        """,
        "most");

    public async Task<Home> ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var week = IsoWeek.Of(now);
        await using var db = database.CreateDbContext();
        var open = await db.Set<Need>().CountAsync(need => need.State == NeedState.Heard || need.State == NeedState.BeingWorkedOn, cancellationToken);
        var since = week.Start.ToUniversalTime();
        var tellings = db.Set<Telling.Telling>().Where(telling => telling.NeedId != null && telling.ConversationId == null && telling.DueAt >= since);
        var told = await tellings.GroupBy(telling => telling.State).Select(rows => new { rows.Key, Count = rows.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var toldOf = await db.Set<Need>().AsNoTracking().Where(need => tellings.Any(telling => telling.NeedId == need.Id)).OrderByDescending(need => need.Id).Take(MostNeeds).ToListAsync(cancellationToken);
        var last = await reports.ListAsync(cancellationToken) is [var newest, ..] ? newest : null;
        return new(week, open, await WaitingAsync(db, cancellationToken), told, toldOf,
            [.. names.DueForReview(DateOnly.FromDateTime(now.Date)).Take(MostArticles)],
            (await visits.ForAsync(week, cancellationToken)).Sites,
            last is null ? null : await reports.BuildWithoutWordsAsync(new(last.Week), cancellationToken));
    }

    private async Task<IReadOnlyList<WaitingNeed>> WaitingAsync(HelperDb db, CancellationToken cancellationToken)
    {
        var counted = await database.ReadAllAsync(MostAskers, values => values.Set(0, MostNeeds), row => (Id: row.GetInt64(0), People: row.GetInt64(1)), cancellationToken);
        var ids = counted.Select(one => one.Id).ToList();
        var needs = await db.Set<Need>().AsNoTracking().Where(need => ids.Contains(need.Id)).ToDictionaryAsync(need => need.Id, cancellationToken);
        return [.. counted.Where(one => needs.ContainsKey(one.Id)).Select(one => new WaitingNeed(needs[one.Id], one.People))];
    }
}
