using Npgsql;
using NpgsqlTypes;

namespace DigitalHelperBot.Storage.Postgres;

/// <summary>Inserts the inbox rows of a group at once.</summary>
internal sealed class PostgresInbox(NpgsqlConnection connection)
{
    public void Insert(List<QueuedWork> works)
    {
        // Every instance inserts in the same order, so that two can't wait for each other.
        works.Sort((a, b) => string.CompareOrdinal(a.Turn!.TurnKey, b.Turn!.TurnKey));
        var fresh = InsertNew(works);
        if (fresh.Count < works.Count)
            MarkRepeats(works, fresh);
    }

    private HashSet<long> InsertNew(List<QueuedWork> works)
    {
        using var command = new NpgsqlCommand(
            """
            INSERT INTO inbox (turn_id, turn_key, received_at, person_key, invoke_kind, invoke_data)
            SELECT * FROM unnest($1, $2, $3, $4, $5, $6)
            ON CONFLICT (turn_key) DO NOTHING
            RETURNING turn_id
            """, connection);
        Add(command, NpgsqlDbType.Bigint, works, turn => turn.TurnId);
        Add(command, NpgsqlDbType.Text, works, turn => turn.TurnKey);
        Add(command, NpgsqlDbType.Bigint, works, turn => turn.ReceivedAt.UtcTicks);
        Add(command, NpgsqlDbType.Bigint, works, turn => turn.PersonKey);
        Add(command, NpgsqlDbType.Text, works, turn => turn.InvokeContent?.Kind);
        Add(command, NpgsqlDbType.Text, works, turn => turn.InvokeContent?.Data);
        using var rows = command.ExecuteReader();
        var fresh = new HashSet<long>(works.Count);
        while (rows.Read())
            fresh.Add(rows.GetInt64(0));
        return fresh;
    }

    private void MarkRepeats(List<QueuedWork> works, HashSet<long> fresh)
    {
        var repeats = works.Where(work => !fresh.Contains(work.Turn!.TurnId)).ToList();
        using var command = new NpgsqlCommand("SELECT turn_key, turn_id, invoke_kind, invoke_data FROM inbox WHERE turn_key = ANY ($1)", connection);
        Add(command, NpgsqlDbType.Text, repeats, turn => turn.TurnKey);
        using var rows = command.ExecuteReader();
        var firsts = new Dictionary<string, (long TurnId, ReplyContent? Content)>();
        while (rows.Read())
            firsts[rows.GetString(0)] = (rows.GetInt64(1), rows.IsDBNull(2) ? null : new(rows.GetString(2), rows.GetString(3)));
        foreach (var work in repeats)
        {
            var (turnId, content) = firsts[work.Turn!.TurnKey];
            work.FoundStored(turnId, content);
        }
    }

    private static void Add<T>(NpgsqlCommand command, NpgsqlDbType type, List<QueuedWork> works, Func<TurnEffects, T> value) =>
        command.Parameters.Add(new NpgsqlParameter<T[]>
        {
            NpgsqlDbType = NpgsqlDbType.Array | type,
            TypedValue = [.. works.Select(work => value(work.Turn!))],
        });
}
