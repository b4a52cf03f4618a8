using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>Turns a week that is over into numbers: one row an article, site and need, from which reports are made, and nobody's key any more.</summary>
public sealed class Weeks(HelperDatabase database, TimeProvider time)
{
    /// <summary>A week that no report has frozen by then is frozen anyway, so that nobody's key is kept longer.</summary>
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(7);

    /// <summary>Freezes the week's figures, once; on several instances at once, too.</summary>
    /// <returns>False when they were frozen before.</returns>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    public async Task<bool> FreezeAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now < week.End)
            throw new InvalidOperationException($"The week {week} is not over; its figures cannot be frozen yet.");

        await using var db = database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var frozen = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO weeks (week, frozen_at, asked, no_answer, confirmed, not_sorted)
            SELECT {week.Value}, {now.UtcTicks},
                COUNT(DISTINCT CASE WHEN subject IN ('asked', 'no-answer') OR subject LIKE 'shown/%' THEN person_key END),
                COUNT(DISTINCT CASE WHEN subject = 'no-answer' THEN person_key END),
                COUNT(DISTINCT CASE WHEN subject LIKE 'confirmed/%' THEN person_key END),
                COUNT(DISTINCT CASE WHEN subject LIKE 'not-sorted/%' THEN person_key END)
            FROM people_counts WHERE week = {week.Value}
            ON CONFLICT (week) DO NOTHING
            """, cancellationToken) > 0;
        if (frozen)
        {
            await AddArticlesAsync(db, week, cancellationToken);
            await AddSitesAsync(db, week, cancellationToken);
            await AddNeedsAsync(db, week, cancellationToken);
        }

        // Also what a message that was on its way wrote into a week that had been frozen.
        await db.Database.ExecuteSqlAsync($"DELETE FROM people_counts WHERE week = {week.Value}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return frozen;
    }

    /// <summary>Freezes what no report did in time.</summary>
    internal async Task FreezeOverdueAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        var open = await db.Set<PersonCount>().Select(row => row.Week).Distinct().ToListAsync(cancellationToken);
        foreach (var week in open.Select(value => new IsoWeek(value)).Where(week => time.GetUtcNow() - week.End >= LongestOpen))
            await FreezeAsync(week, cancellationToken);
    }

    private static Task<int> AddArticlesAsync(HelperDb db, IsoWeek week, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO week_articles (week, article_id, shown, confirmed, not_sorted)
        SELECT {week.Value}, article,
            COUNT(DISTINCT CASE WHEN subject LIKE 'shown/%' THEN person_key END),
            COUNT(DISTINCT CASE WHEN subject LIKE 'confirmed/%' THEN person_key END),
            COUNT(DISTINCT CASE WHEN subject LIKE 'not-sorted/%' THEN person_key END)
        FROM (
            SELECT subject, person_key, CASE
                WHEN subject LIKE 'shown/%' THEN substr(subject, 7)
                WHEN subject LIKE 'confirmed/%' THEN substr(subject, 11)
                WHEN subject LIKE 'not-sorted/%' THEN substr(subject, 12) END AS article
            FROM people_counts WHERE week = {week.Value}) AS counted
        WHERE article IS NOT NULL GROUP BY article
        """, cancellationToken);

    private static Task<int> AddSitesAsync(HelperDb db, IsoWeek week, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO week_sites (week, site_id, asked, no_answer, confirmed, not_sorted)
        SELECT {week.Value}, site_id,
            COUNT(DISTINCT CASE WHEN subject IN ('asked', 'no-answer') OR subject LIKE 'shown/%' THEN person_key END),
            COUNT(DISTINCT CASE WHEN subject = 'no-answer' THEN person_key END),
            COUNT(DISTINCT CASE WHEN subject LIKE 'confirmed/%' THEN person_key END),
            COUNT(DISTINCT CASE WHEN subject LIKE 'not-sorted/%' THEN person_key END)
        FROM people_counts WHERE week = {week.Value} GROUP BY site_id
        """, cancellationToken);

    private static Task<int> AddNeedsAsync(HelperDb db, IsoWeek week, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO week_needs (week, need_id, people)
        SELECT {week.Value}, CAST(substr(subject, 6) AS BIGINT), COUNT(DISTINCT person_key)
        FROM people_counts WHERE week = {week.Value} AND subject LIKE 'need/%' GROUP BY subject
        """, cancellationToken);
}
