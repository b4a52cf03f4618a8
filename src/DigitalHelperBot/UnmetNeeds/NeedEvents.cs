using System.Data.Common;
using DigitalHelperBot.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>The queue of what another system is to be told. Several instances may take from it: each event is claimed by one.</summary>
public sealed class NeedEvents(HelperDatabase database, TurnWriter writer, IOptions<NeedsOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    private static readonly Statement Take = new(
        """
        UPDATE need_events SET due_at = @until, attempts = attempts + 1
        WHERE id IN (SELECT id FROM need_events WHERE state = 0 AND due_at <= @now ORDER BY id LIMIT 20) AND state = 0 AND due_at <= @now
        RETURNING id, need_id, kind, at, attempts
        """,
        "until", "now");

    private static readonly Statement Queue = new("SELECT id, need_id, kind, at, state, attempts, last_fault FROM need_events ORDER BY state DESC, id LIMIT 1000");

    private static readonly Statement PutBack = new("UPDATE need_events SET state = 0, attempts = 0, due_at = @now WHERE state = 1", "now");

    private static readonly Statement NeedNow = new(
        """
        SELECT n.title, n.state, n.urgent, n.article_id, n.signpost, n.first_heard_at, n.reopened_count,
               (SELECT COUNT(DISTINCT s.person_key) FROM signals s WHERE s.need_id = n.id) AS people,
               (SELECT COUNT(*) FROM signals s WHERE s.need_id = n.id) AS signals
        FROM needs n WHERE n.id = @need
        """,
        "need");

    /// <summary>False when no other system is to be told, so that nothing is queued for ever.</summary>
    public bool AreWanted => options.Value.Webhook.Url.Length > 0;

    internal ValueTask<List<QueuedEvent>> TakeDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.ReadAllAsync(Take, values =>
        {
            values.Set(0, now + Claim);
            values.Set(1, now);
        }, row => new QueuedEvent(row.GetInt64(0), row.GetInt64(1), (NeedEventKind)row.GetInt32(2), row.Time(3), row.GetInt32(4)), cancellationToken);
    }

    /// <summary>The need as it is now; null when it is gone.</summary>
    internal ValueTask<NeedForOthers?> FindNeedAsync(long needId, CancellationToken cancellationToken) =>
        database.ReadAsync(NeedNow, values => values.Set(0, needId), row => new NeedForOthers(
            needId, row.GetString(0), (NeedState)row.GetInt32(1), row.GetBoolean(2), row.TextOrNull(3), row.TextOrNull(4), row.Time(5), row.GetInt32(6), row.GetInt64(7), row.GetInt64(8)), cancellationToken);

    /// <summary>All that was not taken yet, what was given up first; at most 1000.</summary>
    internal ValueTask<List<NeedEvent>> ListAsync(CancellationToken cancellationToken) => database.ReadAllAsync(Queue, _ => { }, row => new NeedEvent
    {
        Id = row.GetInt64(0),
        NeedId = row.GetInt64(1),
        Kind = (NeedEventKind)row.GetInt32(2),
        At = row.Time(3),
        State = (NeedEventState)row.GetInt32(4),
        Attempts = row.GetInt32(5),
        LastFault = row.TextOrNull(6),
    }, cancellationToken);

    /// <summary>Puts what was given up back into the queue.</summary>
    internal ValueTask<int> TryAgainAsync(CancellationToken cancellationToken) =>
        database.ExecuteAsync(PutBack, values => values.Set(0, time.GetUtcNow()), cancellationToken);

    internal Task DeliveredAsync(long id) => writer.CommitAsync([new EventEnded(id)], CancellationToken.None);

    internal Task FailedAsync(long id, string fault, DateTimeOffset? tryAgainAt) => writer.CommitAsync([new EventFailed(id, fault, tryAgainAt)], CancellationToken.None);

    private sealed class EventEnded(long id) : TurnWrite
    {
        private static readonly Statement Delete = new("DELETE FROM need_events WHERE id = @id", "id");

        public override Statement Statement => Delete;

        public override void Bind(DbParameterCollection parameters) => parameters.Set(0, id);
    }

    private sealed class EventFailed(long id, string fault, DateTimeOffset? tryAgainAt) : TurnWrite
    {
        private static readonly Statement Update = new(
            "UPDATE need_events SET state = @state, due_at = COALESCE(CAST(@due AS BIGINT), due_at), last_fault = @fault WHERE id = @id", "state", "due", "fault", "id");

        public override Statement Statement => Update;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, (int)(tryAgainAt is null ? NeedEventState.GivenUp : NeedEventState.Waiting));
            parameters.Set(1, tryAgainAt);
            parameters.Set(2, fault);
            parameters.Set(3, id);
        }
    }
}

internal sealed record QueuedEvent(long Id, long NeedId, NeedEventKind Kind, DateTimeOffset At, int Attempts);

/// <summary>What other systems learn of a need. Nothing about who had it.</summary>
internal sealed record NeedForOthers(
    long Id, string Title, NeedState State, bool Urgent, string? ArticleId, string? Signpost, DateTimeOffset FirstHeardAt, int ReopenedCount, long People, long Signals);
