using DigitalHelperBot.Knowledge.Grouping;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Brings the index up to what the database holds. Every change of a need leaves a line in its history, and new rows have higher keys: those are what is looked at.</summary>
public sealed class NeedReading(HelperDatabase database, NeedIndex index, TimeProvider time) : IDisposable
{
    // Rows are stored a little after their keys are made, and clocks of instances differ: by less than the first nearly always, by the second never.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongOverlap = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenLong = TimeSpan.FromSeconds(30);

    private static readonly Statement AllNeeds = new("SELECT id, state, merged_into, 0 FROM needs");

    // A need that was only heard has no signal anywhere else before; what IT do may have moved some.
    private static readonly Statement ChangedNeeds = new(
        """
        SELECT n.id, n.state, n.merged_into, c.last_change
        FROM needs n JOIN (
            SELECT need_id, MAX(CASE WHEN kind IN (0, 11, 12) THEN 0 ELSE id END) AS last_change FROM need_history WHERE id > @from GROUP BY need_id) c ON c.need_id = n.id
        """,
        "from");

    private static readonly Statement NewSignals = new(
        "SELECT id, question_id, person_key, kind, need_id, text, placed_by FROM signals WHERE id > @from AND need_id IS NOT NULL ORDER BY id", "from");

    private static readonly Statement SignalsOfNeed = new(
        """
        WITH RECURSIVE family(id) AS (
            SELECT CAST(@need AS BIGINT) UNION SELECT n.id FROM needs n JOIN family f ON n.merged_into = f.id)
        SELECT id, question_id, person_key, kind, need_id, text, placed_by FROM signals WHERE need_id IN (SELECT id FROM family) ORDER BY id
        """,
        "need");

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Dictionary<long, (NeedPlace Place, long LastChange)> _seen = [];
    private DateTimeOffset _readTo = DateTimeOffset.MinValue;
    private DateTimeOffset _readFar;

    /// <exception cref="CommitException">The database does not answer.</exception>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            var isFar = now - _readFar >= BetweenLong;
            if (_readTo == DateTimeOffset.MinValue)
                await ReadAllAsync(cancellationToken);
            else
                await ReadNewAsync(RowKeys.FirstAt(isFar ? _readFar - LongOverlap : _readTo - Overlap), cancellationToken);
            if (isFar)
                index.ForgetUnstored(now - LongOverlap);
            (_readTo, _readFar) = (now, isFar ? now : _readFar);
            index.IsReady();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        index.Open(WordingReader.Shipped);
        foreach (var (id, place, _) in await PlacesAsync(AllNeeds, null, cancellationToken))
        {
            _seen[id] = (place, 0);
            index.Learn(id, place);
        }

        Learn(await SignalsAsync(NewSignals, 0, cancellationToken));
    }

    private async Task ReadNewAsync(long from, CancellationToken cancellationToken)
    {
        foreach (var (id, place, lastChange) in await PlacesAsync(ChangedNeeds, from, cancellationToken))
        {
            if (_seen.TryGetValue(id, out var before) && before == (place, lastChange))
                continue;
            _seen[id] = (place, lastChange);
            index.Learn(id, place);
            if (lastChange > 0)
                Learn(await SignalsAsync(SignalsOfNeed, place.MergedInto ?? id, cancellationToken));
        }

        Learn(await SignalsAsync(NewSignals, from, cancellationToken));
    }

    public void Dispose() => _oneAtATime.Dispose();

    private void Learn(List<StoredSignal> signals)
    {
        foreach (var signal in signals)
            index.Learn(signal.Id, signal.QuestionId, signal.PersonKey, signal.Kind, signal.NeedId, signal.PlacedBy, signal.Text);
    }

    private ValueTask<List<(long Id, NeedPlace Place, long LastChange)>> PlacesAsync(Statement statement, long? from, CancellationToken cancellationToken) =>
        database.ReadAllAsync(statement, values =>
        {
            if (from is { } key)
                values.Set(0, key);
        }, row => (row.GetInt64(0), new NeedPlace((NeedState)row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt64(2)), row.GetInt64(3)), cancellationToken);

    private ValueTask<List<StoredSignal>> SignalsAsync(Statement statement, long value, CancellationToken cancellationToken) =>
        database.ReadAllAsync(statement, values => values.Set(0, value), row => new StoredSignal(
            row.GetInt64(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2), (SignalKind)row.GetInt32(3), row.GetInt64(4), row.GetString(5), (DecidedBy)row.GetInt32(6)), cancellationToken);

    private sealed record StoredSignal(long Id, long? QuestionId, long? PersonKey, SignalKind Kind, long NeedId, string Text, DecidedBy PlacedBy);
}
