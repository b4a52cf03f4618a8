using System.Data.Common;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>What Sorted and Still stuck come to for the need: it is confirmed, or it comes back.</summary>
public sealed class ToldPresses(TellingPresses told, Signals signals, HelperDatabase database, NeedEvents events, RowKeys keys, TimeProvider time)
{
    private static readonly Statement RootOf = new(
        """
        WITH RECURSIVE up(id, parent) AS (
            SELECT id, merged_into FROM needs WHERE id = @need
            UNION SELECT n.id, n.merged_into FROM needs n JOIN up u ON n.id = u.parent)
        SELECT id FROM up WHERE parent IS NULL
        """,
        "need");

    public async Task<Answer> SaidAsync(Turn turn, long personKey, string? siteId, TellingResult result, CancellationToken cancellationToken)
    {
        var press = await told.SaidAsync(turn, personKey, result, cancellationToken);
        if (press.Telling is not { NeedId: { } needId } telling)
            return press.Answer;
        var roots = await database.ReadAllAsync(RootOf, values => values.Set(0, needId), row => row.GetInt64(0), cancellationToken);
        if (roots is not [var root])
            return press.Answer;
        return press.Answer with { Writes = [.. press.Answer.Writes, .. result == TellingResult.Sorted ? Sorted(root) : Stuck(root, telling, personKey, siteId, press)] };
    }

    private List<TurnWrite> Sorted(long needId)
    {
        var now = time.GetUtcNow();
        return [new NeedConfirmed(needId, now), new AfterPressNoted(keys.Next(), needId, NeedChangeKind.Confirmed, now)];
    }

    private List<TurnWrite> Stuck(long needId, FoundTelling telling, long personKey, string? siteId, TellingPress press)
    {
        var (now, change) = (time.GetUtcNow(), keys.Next());
        List<TurnWrite> writes =
        [
            .. signals.Stored(new Signal
            {
                Id = keys.Next(),
                QuestionId = telling.QuestionId,
                PersonKey = personKey,
                SiteId = siteId,
                Kind = press.Step is null ? SignalKind.NotSorted : SignalKind.StuckAtStep,
                Text = telling.Words ?? "",
                ArticleId = telling.ArticleId,
                Device = press.Device is Device.Any ? null : press.Device,
                Step = press.Step,
                NeedId = needId,
                At = now,
            }),
            new NoLongerConfirmed(needId),
            new NeedReopened(needId, now),
            new AfterPressNoted(change, needId, NeedChangeKind.Reopened, now),
        ];
        if (events.AreWanted)
            writes.Add(new NeedEventRaised(keys.Next(), needId, NeedEventKind.Reopened, now, change));
        return writes;
    }
}

/// <summary>Somebody who was told says that it is sorted.</summary>
internal sealed class NeedConfirmed(long needId, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Update = new("UPDATE needs SET state = 3, confirmed_at = @now WHERE id = @need AND state = 2", "now", "need");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, now);
        parameters.Set(1, needId);
    }
}

/// <summary>The only one who had said that it is sorted has changed their mind.</summary>
internal sealed class NoLongerConfirmed(long needId) : TurnWrite
{
    private static readonly Statement Update = new(
        $"""
        UPDATE needs SET state = 2, confirmed_at = NULL
        WHERE id = @need AND state = 3 AND NOT EXISTS (SELECT 1 FROM tellings t WHERE t.result = 1 AND t.need_id IN ({NeedReopened.Family}))
        """,
        "need");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters) => parameters.Set(0, needId);
}

/// <summary>A need comes back when two people are still stuck, or everyone who was told if they are fewer than two. The last round of each need that is part of it counts.</summary>
internal sealed class NeedReopened(long needId, DateTimeOffset now) : TurnWrite
{
    internal const string Family =
        """
        WITH RECURSIVE family(id) AS (
            SELECT CAST(@need AS BIGINT) UNION SELECT f2.id FROM needs f2 JOIN family f ON f2.merged_into = f.id)
        SELECT id FROM family
        """;

    private const string InLastRound = $"FROM tellings t JOIN needs l ON l.id = t.need_id AND l.round = t.round WHERE t.need_id IN ({Family}) AND t.conversation_id IS NULL AND t.state < 4";

    private static readonly Statement Update = new(
        $"""
        UPDATE needs SET state = 0, reopened_at = @now, reopened_count = reopened_count + 1, confirmed_at = NULL
        WHERE id = @need AND state IN (2, 3, 4)
          AND EXISTS (SELECT 1 {InLastRound} AND t.result = 2)
          AND (SELECT COUNT(*) {InLastRound} AND t.result = 2) >= (SELECT CASE WHEN COUNT(*) < 2 THEN 1 ELSE 2 END {InLastRound})
        """,
        "now", "need");

    public override Statement Statement => Update;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, now);
        parameters.Set(1, needId);
    }
}

/// <summary>The line of history for what a press brought about, if it did.</summary>
internal sealed class AfterPressNoted(long changeId, long needId, NeedChangeKind kind, DateTimeOffset now) : TurnWrite
{
    private static readonly Statement Confirmed = Insert("state = 3 AND confirmed_at = @at");
    private static readonly Statement Reopened = Insert("state = 0 AND reopened_at = @at");

    public override Statement Statement => kind == NeedChangeKind.Confirmed ? Confirmed : Reopened;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, changeId);
        parameters.Set(1, needId);
        parameters.Set(2, now);
        parameters.Set(3, (int)kind);
    }

    private static Statement Insert(string when) => new(
        $"""
        INSERT INTO need_history (id, need_id, at, kind)
        SELECT @id, @need, @at, @kind FROM needs n
        WHERE n.id = @need AND n.{when.Replace(" AND ", " AND n.", StringComparison.Ordinal)}
          AND NOT EXISTS (SELECT 1 FROM need_history h WHERE h.need_id = @need AND h.kind = @kind AND h.at = @at)
        """,
        "id", "need", "at", "kind");
}
