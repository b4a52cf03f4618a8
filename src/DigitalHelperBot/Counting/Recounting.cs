using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>Makes the numbers of a week that is not frozen from the rows that they count. For rows that no message brought, such as those of a made-up organisation, while nothing else is written.</summary>
public static class Recounting
{
    /// <param name="db">Its rows of <see cref="PersonWeek"/> say what people asked and said; who needed something is read from their signs.</param>
    public static async Task RunAsync(HelperDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (from, until) = (week.Start.UtcTicks, week.End.UtcTicks);
        FormattableString[] steps =
        [
            $"DELETE FROM running_articles WHERE week = {week.Value}",
            $"DELETE FROM running_sites WHERE week = {week.Value}",
            $"DELETE FROM running_needs WHERE week = {week.Value}",
            $"""
            INSERT INTO people_weeks (week, person_key, article_id, site_id, marks, was_site, was_marks, change)
            SELECT {week.Value}, person_key, '', MAX(COALESCE(site_id, '')), 16, '', 0, 0 FROM signals WHERE at >= {from} AND at < {until} AND person_key IS NOT NULL GROUP BY person_key
            ON CONFLICT (week, person_key, article_id) DO UPDATE SET marks = people_weeks.marks | 16
            """,
            $"""
            INSERT INTO running_articles (week, article_id, writer, shown, confirmed, not_sorted)
            SELECT week, article_id, 0, SUM(marks & 1), SUM((marks >> 2) & 1), SUM((marks >> 3) & 1) FROM people_weeks WHERE week = {week.Value} AND article_id <> '' GROUP BY week, article_id
            """,
            $"""
            INSERT INTO running_sites (week, site_id, writer, asked, no_answer, confirmed, not_sorted, unknown, needing)
            SELECT week, site_id, 0, SUM(marks & 1), SUM((marks >> 1) & 1), SUM((marks >> 2) & 1), SUM((marks >> 3) & 1), SUM(CASE WHEN (marks & 13) = 1 THEN 1 ELSE 0 END), SUM((marks >> 4) & 1)
            FROM people_weeks WHERE week = {week.Value} AND article_id = '' GROUP BY week, site_id
            """,
            $"""
            INSERT INTO running_sites (week, site_id, writer, asked, no_answer, confirmed, not_sorted, unknown, needing)
            SELECT {week.Value}, COALESCE(site_id, ''), 0, 0, 0, 0, 0, 0, COUNT(*) FROM signals WHERE at >= {from} AND at < {until} AND person_key IS NULL GROUP BY COALESCE(site_id, '')
            ON CONFLICT (week, site_id, writer) DO UPDATE SET needing = running_sites.needing + excluded.needing
            """,
            $"""
            INSERT INTO running_needs (week, need_id, writer, people)
            SELECT {week.Value}, need_id, 0, COUNT(DISTINCT COALESCE(person_key, -id)) FROM signals WHERE at >= {from} AND at < {until} AND need_id IS NOT NULL GROUP BY need_id
            """,
        ];
        foreach (var step in steps)
            await db.Database.ExecuteSqlAsync(step, cancellationToken);
    }
}
