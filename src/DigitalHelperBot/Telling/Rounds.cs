using System.Data.Common;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Telling;

/// <summary>An answer to a need is there, and everyone who had it is to be told.</summary>
/// <param name="Round">From 1; one more than the need's last.</param>
/// <param name="ArticleId">The article that answers it; null when <paramref name="Signpost"/> does.</param>
/// <param name="By">Who in IT said so.</param>
public sealed record RoundStart(long NeedId, int Round, string? ArticleId, string? Signpost, string By);

/// <summary>Starts rounds of telling, and counts what came of them.</summary>
public sealed class Rounds(HelperDatabase database, WorkingHours hours, RowKeys keys, TimeProvider time)
{
    private static readonly Statement WouldBeTold = new(
        $"""
        SELECT COUNT(*) FROM (
            SELECT s.person_key FROM signals s WHERE s.need_id IN ({RoundWrite.Family}) AND s.person_key IS NOT NULL AND {RoundWrite.NotSorted}
            GROUP BY s.person_key
            HAVING MIN(CASE WHEN s.quiet THEN 1 ELSE 0 END) = 0 AND NOT EXISTS (SELECT 1 FROM telling_stops x WHERE x.person_key = s.person_key)) told
        """,
        "need");

    private static readonly Statement OfNeed = new(
        $"""
        SELECT need_id, round, person_key, state, result FROM tellings
        WHERE need_id IN ({RoundWrite.Family}) AND conversation_id IS NULL
        ORDER BY round
        """,
        "need");

    /// <summary>Commit these with the need's new state. Those who pressed Sorted, in any need merged into this one, are left out; what an earlier round has not sent yet is overtaken.</summary>
    public IReadOnlyList<TurnWrite> Writes(RoundStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var now = time.GetUtcNow();
        var due = hours.NextFrom(now);
        return
        [
            new RoundStarted(start, now),
            new EarlierOvertaken(start),
            new PeopleToTell(start, keys.Next(), now, due),
            new ThreadsToTell(start, keys.Next(), now, due),
        ];
    }

    /// <summary>How many people a round that starts now would tell.</summary>
    public async Task<int> CountWhoWouldBeToldAsync(long needId, CancellationToken cancellationToken) =>
        (int)(await database.ReadAllAsync(WouldBeTold, values => values.Set(0, needId), row => row.GetInt64(0), cancellationToken))[0];

    /// <summary>The same of several needs at once.</summary>
    /// <param name="topOf">Each of them, and each need that was merged into one of them, with the one that it is counted for.</param>
    public async Task<IReadOnlyDictionary<long, NeedCounts>> CountsAsync(IReadOnlyDictionary<long, long> topOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topOf);
        var needs = topOf.Keys.ToArray();
        await using var db = database.CreateDbContext();
        var tellings = await db.Set<Telling>().Where(telling => telling.NeedId != null && needs.Contains(telling.NeedId.Value) && telling.ConversationId == null).OrderBy(telling => telling.Round)
            .Select(telling => new CountedTelling(telling.NeedId!.Value, telling.Round!.Value, telling.PersonKey, telling.State, telling.Result)).ToListAsync(cancellationToken);
        var counted = tellings.ToLookup(telling => topOf[telling.NeedId]);
        return topOf.Values.Distinct().ToDictionary(top => top, top => NeedCounts.Of(top, [.. counted[top]]));
    }

    /// <summary>How many people a need's rounds reached, needs merged into it among them, and what they said.</summary>
    public async Task<NeedCounts> CountsAsync(long needId, CancellationToken cancellationToken) =>
        NeedCounts.Of(needId, await database.ReadAllAsync(OfNeed, values => values.Set(0, needId), Read, cancellationToken));

    private static CountedTelling Read(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt64(2), (TellingState)row.GetInt32(3), (TellingResult)row.GetInt32(4));
}
