using System.Data.Common;
using System.Security.Cryptography;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Telling;

/// <summary>A telling that this instance has begun to send.</summary>
/// <param name="Attempt">Fences the outcome: a claim that was given up meanwhile can't be ended by its old holder.</param>
internal sealed record ClaimedTelling(long Id, int Attempt);

/// <summary>
/// Shares tellings between instances. A claim is on disk before anything is sent, so a telling whose sender died is found as such,
/// and it can't be known whether it arrived: it becomes uncertain.
/// </summary>
internal sealed class Claims(HelperDatabase database, TurnWriter writer)
{
    /// <summary>Renewed three times in that time, so that only an instance that is gone loses its claims. Clocks may differ by a few seconds.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    private static readonly Statement KeepAlive = new(
        "UPDATE tellings SET claimed_until = @until WHERE state = 1 AND claimed_by = @me", "until", "me");

    private static readonly Statement GiveUpTheDead = new(
        "UPDATE tellings SET state = 3, claimed_until = NULL WHERE state = 1 AND claimed_by <> @me AND (claimed_until < @now OR @alone)", "me", "now", "alone");

    private static readonly Statement Unreachable = new(
        "SELECT DISTINCT person_key FROM tellings WHERE state = 4 AND person_key IS NOT NULL");

    /// <summary>Materialised, so that it is worked out once: within the update, PostgreSQL may pass over locked rows anew for each row that it looks at, and take them all.</summary>
    private readonly Statement _take = new(
        $"""
        WITH due AS MATERIALIZED (
            SELECT id FROM tellings WHERE state = 0 AND due_at <= @now AND (any_time OR @open)
            ORDER BY due_at, id LIMIT @most {(database.IsShared ? "FOR UPDATE SKIP LOCKED" : "")})
        UPDATE tellings SET state = 1, claimed_by = @me, claimed_until = @until, attempts = attempts + 1
        WHERE state = 0 AND id IN (SELECT id FROM due)
        RETURNING id, attempts
        """,
        "me", "until", "now", "open", "most");

    /// <summary>New at each start, so that a restarted program does not take itself for the one that died.</summary>
    private readonly string _me = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public ValueTask<List<ClaimedTelling>> TakeAsync(DateTimeOffset now, bool open, int most, CancellationToken cancellationToken) =>
        database.ReadAllAsync(_take, values =>
        {
            values.Set(0, _me);
            values.Set(1, now + Length);
            values.Set(2, now);
            values.Set(3, open);
            values.Set(4, (long)most);
        }, row => new ClaimedTelling(row.GetInt64(0), row.GetInt32(1)), cancellationToken);

    public ValueTask<int> KeepAliveAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(KeepAlive, values =>
        {
            values.Set(0, now + Length);
            values.Set(1, _me);
        }, cancellationToken);

    /// <summary>What an instance that is gone had begun to send is uncertain. A SQLite file has one user: whoever else claimed there is gone.</summary>
    public ValueTask<int> GiveUpTheDeadAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(GiveUpTheDead, values =>
        {
            values.Set(0, _me);
            values.Set(1, now);
            values.Set(2, !database.IsShared);
        }, cancellationToken);

    public ValueTask<List<long>> UnreachablePeopleAsync(CancellationToken cancellationToken) =>
        database.ReadAllAsync(Unreachable, _ => { }, row => row.GetInt64(0), cancellationToken);

    /// <summary>Stores how it ended, however long the database takes: what was sent must not be sent again.</summary>
    public Task EndAsync(ClaimedTelling claim, TellingState state, DateTimeOffset now, DateTimeOffset? dueAt, string? activityId) =>
        writer.CommitInTheEndAsync(new TellingEnded(claim, _me, state, now, dueAt, activityId));

    /// <summary>A holder that was taken for dead may still say that it did arrive.</summary>
    private sealed class TellingEnded(ClaimedTelling claim, string me, TellingState state, DateTimeOffset now, DateTimeOffset? dueAt, string? activityId) : TurnWrite
    {
        private static readonly Statement Update = new(
            """
            UPDATE tellings SET state = @state, claimed_until = NULL, due_at = COALESCE(CAST(@due AS BIGINT), due_at),
                   sent_at = CASE WHEN @state = 2 THEN @now ELSE sent_at END, activity_id = COALESCE(CAST(@activity AS TEXT), activity_id)
            WHERE id = @id AND attempts = @attempt AND claimed_by = @me AND (state = 1 OR (state = 3 AND @state = 2))
            """,
            "state", "due", "now", "activity", "id", "attempt", "me");

        public override Statement Statement => Update;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, (int)state);
            parameters.Set(1, dueAt);
            parameters.Set(2, now);
            parameters.Set(3, activityId);
            parameters.Set(4, claim.Id);
            parameters.Set(5, claim.Attempt);
            parameters.Set(6, me);
        }
    }
}
