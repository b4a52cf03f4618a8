using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>Brings a person's row of the week up to what they did. On PostgreSQL it holds the row until the commit, also when nothing changes.</summary>
internal sealed class PersonCounted(PersonsChange change, Marks marks, string? site) : TurnWrite
{
    internal const string Columns = "week, person_key, article_id, site_id, marks, was_site, was_marks, change";

    /// <summary>Remembers how the row stood, so that the numbers can be told what changed.</summary>
    internal const string Merge =
        """
        ON CONFLICT (week, person_key, article_id) DO UPDATE SET
            was_site = people_weeks.site_id, was_marks = people_weeks.marks, marks = people_weeks.marks | excluded.marks, change = excluded.change,
            site_id = CASE WHEN excluded.site_id = '' THEN people_weeks.site_id ELSE excluded.site_id END
        WHERE (people_weeks.marks | excluded.marks) <> people_weeks.marks OR (excluded.site_id <> '' AND excluded.site_id <> people_weeks.site_id)
        """;

    private static readonly Statement Upsert = new(
        $"INSERT INTO people_weeks ({Columns}) VALUES (@week, @person, '', @site, @marks, '', 0, @change) {Merge}",
        "week", "person", "change", "site", "marks");

    public override Statement Statement => Upsert;

    public override void Bind(DbParameterCollection parameters)
    {
        Bind(parameters, change);
        parameters.Set(3, site ?? "");
        parameters.Set(4, (int)marks);
    }

    internal static void Bind(DbParameterCollection parameters, PersonsChange change)
    {
        parameters.Set(0, change.Week);
        parameters.Set(1, change.Person);
        parameters.Set(2, change.Id);
    }
}

/// <summary>The same, and their row for an article.</summary>
internal sealed class PersonCountedWithArticle(PersonsChange change, Marks marks, string? site, string article) : TurnWrite
{
    private static readonly Statement Upsert = new(
        $"INSERT INTO people_weeks ({PersonCounted.Columns}) VALUES (@week, @person, '', @site, @marks, '', 0, @change), (@week, @person, @article, '', @marks, '', 0, @change) {PersonCounted.Merge}",
        "week", "person", "change", "site", "marks", "article");

    public override Statement Statement => Upsert;

    public override void Bind(DbParameterCollection parameters)
    {
        PersonCounted.Bind(parameters, change);
        parameters.Set(3, site ?? "");
        parameters.Set(4, (int)marks);
        parameters.Set(5, article);
    }
}

/// <summary>Takes a person to another site, with all that the week has counted of them, if that is what is known of them by now.</summary>
internal sealed class PersonMoved(PersonsChange change, string site) : TurnWrite
{
    private static readonly Statement Update = new(
        """
        UPDATE people_weeks SET was_site = site_id, was_marks = marks, site_id = @site, change = @change
        WHERE week = @week AND person_key = @person AND article_id = '' AND site_id <> @site
          AND EXISTS (SELECT 1 FROM person_sites p WHERE p.person_key = @person AND p.site_id = @site)
        """,
        "week", "person", "change", "site");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        PersonCounted.Bind(parameters, change);
        parameters.Set(3, site);
    }
}

/// <summary>Marks a person as needing something, if their sign was stored.</summary>
internal sealed class PersonNeeds(PersonsChange change, long signal) : TurnWrite
{
    private static readonly Statement Upsert = new(
        $"""
        INSERT INTO people_weeks ({PersonCounted.Columns})
        SELECT CAST(@week AS INTEGER), CAST(@person AS BIGINT), '', COALESCE(site_id, ''), 16, '', 0, CAST(@change AS BIGINT) FROM signals WHERE id = @signal
        {PersonCounted.Merge}
        """,
        "week", "person", "change", "signal");

    public override Statement Statement => Upsert;

    public override void Bind(DbParameterCollection parameters)
    {
        PersonCounted.Bind(parameters, change);
        parameters.Set(3, signal);
    }
}

/// <summary>Holds a person's row until the commit, so that what other instances have on its way for the same person is stored before, or after: what follows sees all of it.</summary>
internal sealed class PersonHeld(IsoWeek week, long person) : TurnWrite
{
    private static readonly Statement Update = new("UPDATE people_weeks SET change = change WHERE week = @week AND person_key = @person AND article_id = ''", "week", "person");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, week.Value);
        parameters.Set(1, person);
    }
}

/// <summary>Takes the mark away when the only signs that the person gave in the week are those of a question that is about to be taken back.</summary>
internal sealed class PersonNeedsNoMore(PersonsChange change, IsoWeek week, long question) : TurnWrite
{
    private static readonly Statement Update = new(
        """
        UPDATE people_weeks SET was_site = site_id, was_marks = marks, marks = marks - 16, change = @change
        WHERE week = @week AND person_key = @person AND article_id = '' AND (marks & 16) = 16
          AND EXISTS (SELECT 1 FROM signals WHERE question_id = @question AND kind = 0 AND at >= @from AND at < @until)
          AND NOT EXISTS (SELECT 1 FROM signals WHERE at >= @from AND at < @until AND person_key = @person AND (question_id IS NULL OR question_id <> @question OR kind <> 0))
        """,
        "week", "person", "change", "question", "from", "until");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        PersonCounted.Bind(parameters, change);
        parameters.Set(3, question);
        parameters.Set(4, week.Start.UtcTicks);
        parameters.Set(5, week.End.UtcTicks);
    }
}
