using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>
/// Turns the numbers of a week that is over into those that stay, in one transaction. Here they are only added up over the programs that counted; what a week
/// knows only at its end is made: the people of needs that were merged, where people were stuck, and what became of posters.
/// </summary>
internal sealed class Freezing(HelperDb db, IsoWeek week)
{
    private readonly long _from = week.Start.UtcTicks;
    private readonly long _until = week.End.UtcTicks;

    /// <returns>False when another did it before.</returns>
    public async Task<bool> ClaimAsync(DateTimeOffset now, CancellationToken cancellationToken) => await db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO weeks (week, frozen_at, asked, no_answer, confirmed, not_sorted, unknown, needing, scans, asked_withheld, needing_withheld, scans_withheld)
        SELECT {week.Value}, {now.UtcTicks},
            COALESCE(SUM(asked), 0), COALESCE(SUM(no_answer), 0), COALESCE(SUM(confirmed), 0), COALESCE(SUM(not_sorted), 0), COALESCE(SUM(unknown), 0), COALESCE(SUM(needing), 0),
            (SELECT COALESCE(SUM(scans), 0) FROM poster_scans WHERE week = {week.Value}), FALSE, FALSE, FALSE
        FROM running_sites WHERE week = {week.Value}
        ON CONFLICT (week) DO NOTHING
        """, cancellationToken) > 0;

    public async Task AddArticlesAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_articles (week, article_id, shown, confirmed, not_sorted, scans)
            SELECT {week.Value}, article_id, SUM(shown), SUM(confirmed), SUM(not_sorted), 0 FROM running_articles WHERE week = {week.Value}
            GROUP BY article_id HAVING SUM(shown) <> 0 OR SUM(confirmed) <> 0 OR SUM(not_sorted) <> 0
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_articles (week, article_id, shown, confirmed, not_sorted, scans)
            SELECT {week.Value}, article_id, 0, 0, 0, SUM(scans) FROM poster_scans WHERE week = {week.Value} GROUP BY article_id
            ON CONFLICT (week, article_id) DO UPDATE SET scans = excluded.scans
            """, cancellationToken);
    }

    public Task AddStepsAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO week_steps (week, article_id, device, step, stuck)
        SELECT {week.Value}, article_id, device, step, COUNT(DISTINCT COALESCE(person_key, -id))
        FROM walkthrough_outcomes WHERE at >= {_from} AND at < {_until} AND ended_as = 2 AND step IS NOT NULL
        GROUP BY article_id, device, step
        """, cancellationToken);

    /// <summary>A need and its parts have rows of their own until here. Whoever had several of them is one person, so the others are taken off; for that alone, signs are read.</summary>
    public Task AddNeedsAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        WITH RECURSIVE root(id, top) AS (
            SELECT id, id FROM needs WHERE merged_into IS NULL
            UNION ALL SELECT n.id, r.top FROM needs n JOIN root r ON n.merged_into = r.id),
        family(id, top) AS (
            SELECT id, top FROM root WHERE top IN (SELECT top FROM root WHERE id <> top))
        INSERT INTO week_needs (week, need_id, people)
        SELECT {week.Value}, top, SUM(people)
        FROM (
            SELECT root.top, n.people FROM running_needs n JOIN root ON root.id = n.need_id WHERE n.week = {week.Value}
            UNION ALL
            SELECT f.top, 1 - COUNT(DISTINCT s.need_id) FROM signals s JOIN family f ON f.id = s.need_id
            WHERE s.at >= {_from} AND s.at < {_until} AND s.person_key IS NOT NULL GROUP BY f.top, s.person_key) AS counted
        GROUP BY top HAVING SUM(people) > 0
        """, cancellationToken);

    public async Task AddSitesAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_sites (week, site_id, asked, no_answer, confirmed, not_sorted, needing, scans, asked_held, needing_held, scans_held)
            SELECT {week.Value}, site_id, SUM(asked), SUM(no_answer), SUM(confirmed), SUM(not_sorted), SUM(needing), 0, FALSE, FALSE, FALSE
            FROM running_sites WHERE week = {week.Value} GROUP BY site_id
            HAVING SUM(asked) <> 0 OR SUM(no_answer) <> 0 OR SUM(confirmed) <> 0 OR SUM(not_sorted) <> 0 OR SUM(needing) <> 0
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_sites (week, site_id, asked, no_answer, confirmed, not_sorted, needing, scans, asked_held, needing_held, scans_held)
            SELECT {week.Value}, site_id, 0, 0, 0, 0, 0, SUM(scans), FALSE, FALSE, FALSE FROM poster_scans WHERE week = {week.Value} GROUP BY site_id
            ON CONFLICT (week, site_id) DO UPDATE SET scans = excluded.scans
            """, cancellationToken);
    }
}
