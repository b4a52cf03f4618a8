using System.Collections.Concurrent;
using System.Data.Common;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Storage;

/// <summary>Replies that were promised, until they are delivered.</summary>
public sealed partial class Outbox(TurnWriter writer, HelperDatabase database, ILogger<Outbox> log)
{
    public static readonly TimeSpan ClaimLength = TimeSpan.FromSeconds(20);
    public static readonly TimeSpan OldestSent = TimeSpan.FromHours(24);
    public const int MostAttempts = 5;

    private static readonly Statement GiveUp = new(
        """
        UPDATE outbox SET state = 1
        WHERE state = 0 AND claimed_until <= @now AND (created_at < @oldest OR attempts >= @most)
        """,
        "now", "oldest", "most");

    /// <summary>The condition stands twice: on PostgreSQL the outer one is looked at again when another instance was quicker.</summary>
    private static readonly Statement Claim = new(
        """
        UPDATE outbox SET claimed_until = @until, attempts = attempts + 1
        WHERE state = 0 AND claimed_until <= @now
          AND key IN (SELECT key FROM outbox WHERE state = 0 AND claimed_until <= @now ORDER BY claimed_until LIMIT 100)
        RETURNING key, service_url, tenant_id, conversation_id, bot_id, reply_to_id, updates_activity_id, content_kind, content_data, attempts
        """,
        "until", "now");

    private static readonly Statement CountWaiting = new("SELECT COUNT(*) FROM outbox WHERE state = 0");

    private readonly ConcurrentDictionary<long, bool> _deliveredButThere = new();

    /// <summary>The reply arrived; its row goes. The caller need not wait for that.</summary>
    public async Task DeliveredAsync(long key)
    {
        try
        {
            await writer.CommitInTheEndAsync(new OutboxDelete(key));
            _deliveredButThere.TryRemove(key, out _);
        }
        catch (CommitException)
        {
            // Remembered, so that this instance at least never sends it again.
            _deliveredButThere[key] = true;
        }
    }

    /// <summary>It may or may not have arrived. It is listed and not sent again by itself.</summary>
    public Task UncertainAsync(long key) =>
        writer.CommitAsync([new OutboxMark(key, OutboxState.Uncertain)], CancellationToken.None);

    /// <summary>It can't be sent at all. It is listed.</summary>
    public Task NotSentAsync(long key) =>
        writer.CommitAsync([new OutboxMark(key, OutboxState.NotSent)], CancellationToken.None);

    /// <summary>Claims replies that nobody is busy sending. Those that are too old, or were tried too often, are listed instead.</summary>
    public async Task<IReadOnlyList<UnsentReply>> TakeUnsentAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var givenUp = await database.ExecuteAsync(GiveUp, values =>
        {
            values.Set(0, now);
            values.Set(1, now - OldestSent);
            values.Set(2, MostAttempts);
        }, cancellationToken);
        if (givenUp > 0)
            LogGivenUp(givenUp);

        var claimed = await database.ReadAllAsync(Claim, values =>
        {
            values.Set(0, now + ClaimLength);
            values.Set(1, now);
        }, Read, cancellationToken);
        foreach (var delivered in claimed.Where(unsent => _deliveredButThere.ContainsKey(unsent.Reply.Key)))
            _ = DeliveredAsync(delivered.Reply.Key);
        return claimed.FindAll(unsent => !_deliveredButThere.ContainsKey(unsent.Reply.Key));
    }

    /// <summary>How many replies are on their way or wait to be sent.</summary>
    public async Task<long> CountWaitingAsync(CancellationToken cancellationToken) =>
        (await database.ReadAllAsync(CountWaiting, _ => { }, row => row.GetInt64(0), cancellationToken))[0];

    private static UnsentReply Read(DbDataReader row) => new(
        new PromisedReply(
            row.GetInt64(0),
            new ConversationReference(row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4)),
            row.TextOrNull(5),
            row.TextOrNull(6),
            new ReplyContent(row.GetString(7), row.GetString(8))),
        row.GetInt32(9));

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} replies were not sent: they are older than a day, or were tried too often. They are listed in the outbox.")]
    private partial void LogGivenUp(int count);
}
