using System.Globalization;

namespace DigitalHelperBot.Storage;

/// <summary>
/// Of the migration that keeps running numbers: what <c>people_counts</c> had counted in weeks that are not frozen, and the signs of needs in those weeks, as rows and
/// numbers of the new tables. The same text on both databases. It belongs to databases as they were then, so it never changes.
/// </summary>
internal static class CountsCarriedOver
{
    private const string Carry =
        """
        DELETE FROM carried_weeks WHERE week IN (SELECT week FROM weeks)
            OR (week NOT IN (SELECT week FROM people_counts) AND week <= COALESCE((SELECT MAX(week) FROM weeks), 999999));

        INSERT INTO people_weeks (week, person_key, article_id, site_id, marks, was_site, was_marks, change)
        SELECT week, person_key, '', MAX(site_id),
            MAX(CASE WHEN subject IN ('asked', 'no-answer') OR subject LIKE 'shown/%' THEN 1 ELSE 0 END) + MAX(CASE WHEN subject = 'no-answer' THEN 2 ELSE 0 END)
            + MAX(CASE WHEN subject LIKE 'confirmed/%' THEN 4 ELSE 0 END) + MAX(CASE WHEN subject LIKE 'not-sorted/%' THEN 8 ELSE 0 END), '', 0, 0
        FROM people_counts WHERE week IN (SELECT week FROM carried_weeks) GROUP BY week, person_key;

        INSERT INTO people_weeks (week, person_key, article_id, site_id, marks, was_site, was_marks, change)
        SELECT week, person_key, article, '',
            MAX(CASE WHEN subject LIKE 'shown/%' THEN 1 ELSE 0 END) + MAX(CASE WHEN subject LIKE 'confirmed/%' THEN 4 ELSE 0 END) + MAX(CASE WHEN subject LIKE 'not-sorted/%' THEN 8 ELSE 0 END), '', 0, 0
        FROM (
            SELECT week, person_key, subject, CASE
                WHEN subject LIKE 'shown/%' THEN substr(subject, 7)
                WHEN subject LIKE 'confirmed/%' THEN substr(subject, 11)
                WHEN subject LIKE 'not-sorted/%' THEN substr(subject, 12) END AS article
            FROM people_counts WHERE week IN (SELECT week FROM carried_weeks)) AS counted
        WHERE article IS NOT NULL GROUP BY week, person_key, article;

        INSERT INTO people_weeks (week, person_key, article_id, site_id, marks, was_site, was_marks, change)
        SELECT w.week, s.person_key, '', MAX(COALESCE(s.site_id, '')), 16, '', 0, 0
        FROM carried_weeks w JOIN signals s ON s.at >= w.since AND s.at < w.until WHERE s.person_key IS NOT NULL GROUP BY w.week, s.person_key
        ON CONFLICT (week, person_key, article_id) DO UPDATE SET marks = people_weeks.marks | 16;

        INSERT INTO running_articles (week, article_id, writer, shown, confirmed, not_sorted)
        SELECT week, article_id, 0, SUM(marks & 1), SUM((marks >> 2) & 1), SUM((marks >> 3) & 1) FROM people_weeks WHERE article_id <> '' GROUP BY week, article_id;

        INSERT INTO running_sites (week, site_id, writer, asked, no_answer, confirmed, not_sorted, unknown, needing)
        SELECT week, site_id, 0, SUM(marks & 1), SUM((marks >> 1) & 1), SUM((marks >> 2) & 1), SUM((marks >> 3) & 1), SUM(CASE WHEN (marks & 13) = 1 THEN 1 ELSE 0 END), SUM((marks >> 4) & 1)
        FROM people_weeks WHERE article_id = '' GROUP BY week, site_id;

        INSERT INTO running_sites (week, site_id, writer, asked, no_answer, confirmed, not_sorted, unknown, needing)
        SELECT w.week, COALESCE(s.site_id, ''), 0, 0, 0, 0, 0, 0, COUNT(*)
        FROM carried_weeks w JOIN signals s ON s.at >= w.since AND s.at < w.until WHERE s.person_key IS NULL GROUP BY w.week, COALESCE(s.site_id, '')
        ON CONFLICT (week, site_id, writer) DO UPDATE SET needing = running_sites.needing + excluded.needing;

        INSERT INTO running_needs (week, need_id, writer, people)
        SELECT w.week, s.need_id, 0, COUNT(DISTINCT COALESCE(s.person_key, -s.id))
        FROM carried_weeks w JOIN signals s ON s.at >= w.since AND s.at < w.until WHERE s.need_id IS NOT NULL GROUP BY w.week, s.need_id;

        DROP TABLE carried_weeks;
        """;

    /// <summary>Run when the new tables are there and the old one still is.</summary>
    public static string Sql { get; } = $"CREATE TEMPORARY TABLE carried_weeks (week INTEGER NOT NULL, since BIGINT NOT NULL, until BIGINT NOT NULL);\nINSERT INTO carried_weeks VALUES {string.Join(", ", Weeks())};\n{Carry}";

    private static IEnumerable<string> Weeks()
    {
        // No earlier version has counted before these weeks; no database of one is brought up to date after them.
        for (var monday = ISOWeek.ToDateTime(2026, 40, DayOfWeek.Monday); monday.Year < 2031; monday = monday.AddDays(7))
        {
            var week = ISOWeek.GetYear(monday) * 100 + ISOWeek.GetWeekOfYear(monday);
            yield return string.Create(CultureInfo.InvariantCulture, $"({week}, {LondonTime.At(monday).UtcTicks}, {LondonTime.At(monday.AddDays(7)).UtcTicks})");
        }
    }
}
