using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>Adds what a change of a person changed to the numbers of their site; of both sites when they moved.</summary>
internal sealed class SiteCounted(PersonsChange change) : TurnWrite
{
    internal const string Columns = "week, site_id, writer, asked, no_answer, confirmed, not_sorted, unknown, needing";

    internal const string Add =
        """
        ON CONFLICT (week, site_id, writer) DO UPDATE SET
            asked = running_sites.asked + excluded.asked, no_answer = running_sites.no_answer + excluded.no_answer, confirmed = running_sites.confirmed + excluded.confirmed,
            not_sorted = running_sites.not_sorted + excluded.not_sorted, unknown = running_sites.unknown + excluded.unknown, needing = running_sites.needing + excluded.needing
        """;

    private const string Row = "FROM people_weeks WHERE week = @week AND person_key = @person AND article_id = '' AND change = @change";

    // Two rows at most, one a site: PostgreSQL adds to a row only once in a statement.
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO running_sites ({Columns})
        SELECT week, site, CAST(@writer AS BIGINT),
            (marks & 1) - (was & 1), ((marks >> 1) & 1) - ((was >> 1) & 1), ((marks >> 2) & 1) - ((was >> 2) & 1), ((marks >> 3) & 1) - ((was >> 3) & 1),
            CASE WHEN (marks & 13) = 1 THEN 1 ELSE 0 END - CASE WHEN (was & 13) = 1 THEN 1 ELSE 0 END, ((marks >> 4) & 1) - ((was >> 4) & 1)
        FROM (
            SELECT week, site_id AS site, marks, CASE WHEN was_site = site_id THEN was_marks ELSE 0 END AS was {Row}
            UNION ALL SELECT week, was_site, 0, was_marks {Row} AND was_site <> site_id) AS changed
        WHERE marks <> was
        {Add}
        """,
        "week", "person", "change", "writer");

    public override Statement Statement => Upsert;

    public override bool FollowsUp => true;

    public override void Bind(DbParameterCollection parameters)
    {
        PersonCounted.Bind(parameters, change);
        parameters.Set(3, change.Writer);
    }
}

/// <summary>Adds what a change of a person changed to the numbers of an article.</summary>
internal sealed class ArticleCounted(PersonsChange change, string article) : TurnWrite
{
    private static readonly Statement Upsert = new(
        """
        INSERT INTO running_articles (week, article_id, writer, shown, confirmed, not_sorted)
        SELECT week, article_id, CAST(@writer AS BIGINT), (marks & 1) - (was_marks & 1), ((marks >> 2) & 1) - ((was_marks >> 2) & 1), ((marks >> 3) & 1) - ((was_marks >> 3) & 1)
        FROM people_weeks WHERE week = @week AND person_key = @person AND article_id = @article AND change = @change
        ON CONFLICT (week, article_id, writer) DO UPDATE SET
            shown = running_articles.shown + excluded.shown, confirmed = running_articles.confirmed + excluded.confirmed, not_sorted = running_articles.not_sorted + excluded.not_sorted
        """,
        "week", "person", "change", "writer", "article");

    public override Statement Statement => Upsert;

    public override bool FollowsUp => true;

    public override void Bind(DbParameterCollection parameters)
    {
        PersonCounted.Bind(parameters, change);
        parameters.Set(3, change.Writer);
        parameters.Set(4, article);
    }
}

/// <summary>A sign of somebody whom nobody knows, as IT hear it on a visit: a person who needs something, where it was heard.</summary>
internal sealed class NobodyNeeds(IsoWeek week, long writer, long signal) : TurnWrite
{
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO running_sites ({SiteCounted.Columns})
        SELECT CAST(@week AS INTEGER), COALESCE(site_id, ''), CAST(@writer AS BIGINT), 0, 0, 0, 0, 0, 1 FROM signals WHERE id = @signal
        {SiteCounted.Add}
        """,
        "week", "writer", "signal");

    public override Statement Statement => Upsert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, week.Value);
        parameters.Set(1, writer);
        parameters.Set(2, signal);
    }
}
