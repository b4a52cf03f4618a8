using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>
/// The rollups of one week, made in one transaction. What people asked and said is in <c>people_counts</c>. What they need, and where they were stuck,
/// stands in the rows that are kept of it anyway, so it costs a message nothing more, and a need counts where it is by the end of the week.
/// Somebody who was forgotten is nobody in particular: each of their signs counts as a person.
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
            COALESCE(SUM(asked), 0), COALESCE(SUM(no_answer), 0), COALESCE(SUM(confirmed), 0), COALESCE(SUM(not_sorted), 0),
            COALESCE(SUM(asked * (1 - confirmed) * (1 - not_sorted)), 0),
            (SELECT COUNT(DISTINCT COALESCE(person_key, -id)) FROM signals WHERE at >= {_from} AND at < {_until}),
            (SELECT COALESCE(SUM(scans), 0) FROM poster_scans WHERE week = {week.Value}), FALSE, FALSE, FALSE
        FROM (
            SELECT person_key,
                MAX(CASE WHEN subject IN ('asked', 'no-answer') OR subject LIKE 'shown/%' THEN 1 ELSE 0 END) AS asked,
                MAX(CASE WHEN subject = 'no-answer' THEN 1 ELSE 0 END) AS no_answer,
                MAX(CASE WHEN subject LIKE 'confirmed/%' THEN 1 ELSE 0 END) AS confirmed,
                MAX(CASE WHEN subject LIKE 'not-sorted/%' THEN 1 ELSE 0 END) AS not_sorted
            FROM people_counts WHERE week = {week.Value} GROUP BY person_key) AS people WHERE TRUE
        ON CONFLICT (week) DO NOTHING
        """, cancellationToken) > 0;

    public async Task AddArticlesAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_articles (week, article_id, shown, confirmed, not_sorted, scans)
            SELECT {week.Value}, article,
                COUNT(DISTINCT CASE WHEN subject LIKE 'shown/%' THEN person_key END),
                COUNT(DISTINCT CASE WHEN subject LIKE 'confirmed/%' THEN person_key END),
                COUNT(DISTINCT CASE WHEN subject LIKE 'not-sorted/%' THEN person_key END), 0
            FROM (
                SELECT subject, person_key, CASE
                    WHEN subject LIKE 'shown/%' THEN substr(subject, 7)
                    WHEN subject LIKE 'confirmed/%' THEN substr(subject, 11)
                    WHEN subject LIKE 'not-sorted/%' THEN substr(subject, 12) END AS article
                FROM people_counts WHERE week = {week.Value}) AS counted
            WHERE article IS NOT NULL GROUP BY article
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

    public Task AddNeedsAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        WITH RECURSIVE root(id, top) AS (
            SELECT id, id FROM needs WHERE merged_into IS NULL
            UNION ALL SELECT n.id, r.top FROM needs n JOIN root r ON n.merged_into = r.id)
        INSERT INTO week_needs (week, need_id, people)
        SELECT {week.Value}, root.top, COUNT(DISTINCT COALESCE(s.person_key, -s.id))
        FROM signals s JOIN root ON root.id = s.need_id
        WHERE s.at >= {_from} AND s.at < {_until} GROUP BY root.top
        """, cancellationToken);

    public async Task AddSitesAsync(CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_sites (week, site_id, asked, no_answer, confirmed, not_sorted, needing, scans, asked_held, needing_held, scans_held)
            SELECT {week.Value}, site_id, SUM(asked), SUM(no_answer), SUM(confirmed), SUM(not_sorted), 0, 0, FALSE, FALSE, FALSE
            FROM (
                SELECT MAX(site_id) AS site_id,
                    MAX(CASE WHEN subject IN ('asked', 'no-answer') OR subject LIKE 'shown/%' THEN 1 ELSE 0 END) AS asked,
                    MAX(CASE WHEN subject = 'no-answer' THEN 1 ELSE 0 END) AS no_answer,
                    MAX(CASE WHEN subject LIKE 'confirmed/%' THEN 1 ELSE 0 END) AS confirmed,
                    MAX(CASE WHEN subject LIKE 'not-sorted/%' THEN 1 ELSE 0 END) AS not_sorted
                FROM people_counts WHERE week = {week.Value} GROUP BY person_key) AS people
            GROUP BY site_id
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_sites (week, site_id, asked, no_answer, confirmed, not_sorted, needing, scans, asked_held, needing_held, scans_held)
            SELECT {week.Value}, site_id, 0, 0, 0, 0, COUNT(*), 0, FALSE, FALSE, FALSE
            FROM (SELECT MAX(COALESCE(site_id, '')) AS site_id FROM signals WHERE at >= {_from} AND at < {_until} GROUP BY COALESCE(person_key, -id)) AS needing
            WHERE TRUE GROUP BY site_id
            ON CONFLICT (week, site_id) DO UPDATE SET needing = excluded.needing
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO week_sites (week, site_id, asked, no_answer, confirmed, not_sorted, needing, scans, asked_held, needing_held, scans_held)
            SELECT {week.Value}, site_id, 0, 0, 0, 0, 0, SUM(scans), FALSE, FALSE, FALSE FROM poster_scans WHERE week = {week.Value} GROUP BY site_id
            ON CONFLICT (week, site_id) DO UPDATE SET scans = excluded.scans
            """, cancellationToken);
    }
}
