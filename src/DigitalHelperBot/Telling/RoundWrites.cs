using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Telling;

/// <summary>The writes that start a round. They run in one transaction, so that nobody who asked before it is missed.</summary>
internal abstract class RoundWrite(RoundStart start) : TurnWrite
{
    /// <summary>The need and every need that was merged into it, however often. A merge moves no telling, so that undoing it has nothing to put back.</summary>
    public const string Family =
        """
        WITH RECURSIVE family(id) AS (
            SELECT CAST(@need AS BIGINT) UNION SELECT n.id FROM needs n JOIN family f ON n.merged_into = f.id)
        SELECT id FROM family
        """;

    public const string NotSorted =
        $"NOT EXISTS (SELECT 1 FROM tellings t WHERE t.person_key = s.person_key AND t.result = 1 AND t.need_id IN ({Family}))";

    protected RoundStart Start => start;
}

internal sealed class RoundStarted(RoundStart start, DateTimeOffset now) : RoundWrite(start)
{
    private static readonly Statement Insert = Storage.Statement.Insert("telling_rounds", "need_id", "round", "article_id", "signpost", "started_at", "started_by");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, Start.NeedId);
        parameters.Set(1, Start.Round);
        parameters.Set(2, Start.ArticleId);
        parameters.Set(3, Start.Signpost);
        parameters.Set(4, now);
        parameters.Set(5, Start.By);
    }
}

/// <summary>What was not sent yet gives way to the newer answer.</summary>
internal sealed class EarlierOvertaken(RoundStart start) : RoundWrite(start)
{
    private static readonly Statement Update = new(
        $"UPDATE tellings SET state = 6 WHERE need_id IN ({Family}) AND state IN (0, 4) AND (need_id <> @need OR round < @round)",
        "need", "round");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, Start.NeedId);
        parameters.Set(1, Start.Round);
    }
}

/// <summary>The tellings of a round, made from the need's signals by one statement.</summary>
internal abstract class RowsToTell(RoundStart start, long firstId, DateTimeOffset now, DateTimeOffset due) : RoundWrite(start)
{
    protected static readonly string[] Values = ["id", "need", "round", "due", "now"];

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, firstId);
        parameters.Set(1, Start.NeedId);
        parameters.Set(2, Start.Round);
        parameters.Set(3, due);
        parameters.Set(4, now);
    }
}

/// <summary>A telling for each person, in the words in which they asked first. Feedback under a card is the last choice: it is not what they asked.</summary>
internal sealed class PeopleToTell(RoundStart start, long firstId, DateTimeOffset now, DateTimeOffset due) : RowsToTell(start, firstId, now, due)
{
    private static readonly Statement Insert = new(
        $"""
        INSERT INTO tellings (id, kind, need_id, round, person_key, question_id, asked_at, words, quiet, state, result, due_at, any_time, attempts, created_at)
        SELECT @id + ROW_NUMBER() OVER (ORDER BY a.at, a.id), 'need', @need, @round, a.person_key, a.question_id, a.at, a.text, a.quiet = 1,
               CASE WHEN a.quiet = 1 OR EXISTS (SELECT 1 FROM telling_stops x WHERE x.person_key = a.person_key) THEN 5 ELSE 0 END,
               0, @due, FALSE, 0, @now
        FROM (
            SELECT s.id, s.person_key, s.question_id, s.at, s.text,
                   ROW_NUMBER() OVER (PARTITION BY s.person_key ORDER BY CASE WHEN s.kind = 5 THEN 1 ELSE 0 END, s.at, s.id) AS place,
                   MIN(CASE WHEN s.quiet THEN 1 ELSE 0 END) OVER (PARTITION BY s.person_key) AS quiet
            FROM signals s
            WHERE s.need_id IN ({Family}) AND s.person_key IS NOT NULL AND {NotSorted}) a
        WHERE a.place = 1
        """,
        Values);

    public override Statement Statement => Insert;
}

/// <summary>A telling for each channel thread or group chat in which somebody asked who is not sorted.</summary>
internal sealed class ThreadsToTell(RoundStart start, long firstId, DateTimeOffset now, DateTimeOffset due) : RowsToTell(start, firstId, now, due)
{
    private static readonly Statement Insert = new(
        $"""
        INSERT INTO tellings (id, kind, need_id, round, service_url, tenant_id, conversation_id, bot_id, question_id, asked_at, words, quiet, state, result, due_at, any_time, attempts, created_at)
        SELECT @id + ROW_NUMBER() OVER (ORDER BY a.at, a.id), 'need', @need, @round, a.service_url, a.tenant_id, a.thread_id, a.bot_id, a.question_id, a.at, a.text, FALSE,
               0, 0, @due, FALSE, 0, @now
        FROM (
            SELECT s.id, s.question_id, s.at, s.text, q.thread_id, p.service_url, p.tenant_id, p.bot_id,
                   ROW_NUMBER() OVER (PARTITION BY q.thread_id ORDER BY s.at, s.id) AS place
            FROM signals s JOIN questions q ON q.id = s.question_id JOIN people p ON p.key = s.person_key
            WHERE s.need_id IN ({Family}) AND q.thread_id IS NOT NULL AND p.service_url IS NOT NULL AND p.bot_id IS NOT NULL AND NOT s.quiet AND {NotSorted}) a
        WHERE a.place = 1
        """,
        Values);

    public override Statement Statement => Insert;
}
