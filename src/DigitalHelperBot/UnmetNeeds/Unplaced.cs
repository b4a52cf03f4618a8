using System.Globalization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Gives a need to signals that were stored without one: those from before there were needs, and those that came while the needs were read at start.</summary>
public sealed class Unplaced(HelperDatabase database, TurnWriter writer, NeedIndex index, Signals signals, Leases leases, RowKeys keys, TimeProvider time)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private static readonly Statement Find = new(
        "SELECT id, question_id, person_key, kind, text, at FROM signals WHERE need_id IS NULL ORDER BY id LIMIT 200");

    private readonly string _me = keys.Next().ToString(CultureInfo.InvariantCulture);

    public async Task PlaceAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken);
        if (found.Count == 0 || await leases.TakeAsync("place-signals", _me, Length, cancellationToken) is not { } lease)
            return;
        for (; found.Count > 0; found = await FindAsync(cancellationToken))
        {
            foreach (var signal in found)
            {
                if (index.Place(signal, time.GetUtcNow()) is not { } place)
                    return;
                signal.NeedId = place.NeedId;
                await writer.CommitAsync([Leases.Guard(lease), .. signals.Placed(signal, place)], cancellationToken);
            }
        }

        await leases.ReleaseAsync(lease, cancellationToken);
    }

    private ValueTask<List<Signal>> FindAsync(CancellationToken cancellationToken) => database.ReadAllAsync(Find, _ => { }, row => new Signal
    {
        Id = row.GetInt64(0),
        QuestionId = row.IsDBNull(1) ? null : row.GetInt64(1),
        PersonKey = row.IsDBNull(2) ? null : row.GetInt64(2),
        Kind = (SignalKind)row.GetInt32(3),
        Text = row.GetString(4),
        At = row.Time(5),
    }, cancellationToken);
}
