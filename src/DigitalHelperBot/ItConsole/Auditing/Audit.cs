using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>Who changed what in the console, and when. Every route made with <see cref="ConsoleRoutes.MapConsoleChange"/> writes here by itself.</summary>
public sealed partial class Audit(HelperDatabase database, TimeProvider time, ILogger<Audit> log) : IDisposable
{
    private const string Columns = "position, at, by_id, by_name, role, change, led_to, outcome, begun, hash";
    private const int MostAttempts = 50;

    private static readonly Statement Last = new($"SELECT {Columns} FROM audit ORDER BY position DESC LIMIT 1");
    private static readonly Statement After = new($"SELECT {Columns} FROM audit WHERE position > @after ORDER BY position LIMIT @most", "after", "most");
    private static readonly Statement Insert = new(
        $"""
        INSERT INTO audit ({Columns})
        VALUES (@position, @at, @by_id, @by_name, @role, @change, @led_to, @outcome, @begun, @hash)
        ON CONFLICT (position) DO NOTHING
        """,
        "position", "at", "by_id", "by_name", "role", "change", "led_to", "outcome", "begun", "hash");

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Writes down that somebody asks for a change. It is made only after this has been stored.</summary>
    /// <exception cref="StorageUnavailableException">It could not be stored; nothing may be changed.</exception>
    internal Task<AuditEntry> BeginAsync(ConsolePerson person, string change, CancellationToken cancellationToken) => AppendAsync(new AuditEntry
    {
        ById = person.Id,
        ByName = person.Name,
        Role = person.Role,
        Change = change,
        Outcome = AuditOutcome.Begun,
    }, cancellationToken);

    /// <summary>Writes down what became of it.</summary>
    internal Task<AuditEntry> EndAsync(AuditEntry begun, AuditOutcome outcome, string? ledTo, CancellationToken cancellationToken) => AppendAsync(new AuditEntry
    {
        ById = begun.ById,
        ByName = begun.ByName,
        Role = begun.Role,
        Change = begun.Change,
        LedTo = ledTo,
        Outcome = outcome,
        Begun = begun.Position,
    }, cancellationToken);

    /// <summary>The newest line; null when there is none.</summary>
    internal ValueTask<AuditEntry?> LastAsync(CancellationToken cancellationToken) => database.ReadAsync(Last, _ => { }, Read, cancellationToken);

    /// <summary>All lines in their order, read piece by piece.</summary>
    internal async IAsyncEnumerable<AuditEntry> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int piece = 1000;
        for (var after = 0L; ;)
        {
            var entries = await PieceAsync(after, piece, cancellationToken);
            foreach (var entry in entries)
                yield return entry;
            if (entries.Count < piece)
                yield break;
            after = entries[^1].Position;
        }
    }

    /// <summary>Up to <paramref name="most"/> lines that follow a position.</summary>
    internal ValueTask<List<AuditEntry>> PieceAsync(long after, int most, CancellationToken cancellationToken) => database.ReadAllAsync(After, values =>
    {
        values.Set(0, after);
        values.Set(1, most);
    }, Read, cancellationToken);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<AuditEntry> AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Another copy of the program may have taken the position meanwhile; then the next one is tried.
            for (var attempt = 0; attempt < MostAttempts; attempt++)
            {
                var last = await LastAsync(cancellationToken);
                entry.Position = (last?.Position ?? 0) + 1;
                entry.At = time.GetUtcNow();
                entry.Hash = entry.HashAfter(last?.Hash ?? "");
                if (await database.ExecuteAsync(Insert, values => Bind(entry, values), cancellationToken) > 0)
                {
                    LogAdded(entry.Position, entry.Hash);
                    return entry;
                }
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
        throw new StorageUnavailableException("The audit is too busy to be written to.", new TimeoutException());
    }

    private static void Bind(AuditEntry entry, DbParameterCollection values)
    {
        values.Set(0, entry.Position);
        values.Set(1, entry.At);
        values.Set(2, entry.ById);
        values.Set(3, entry.ByName);
        values.Set(4, (int)entry.Role);
        values.Set(5, entry.Change);
        values.Set(6, entry.LedTo);
        values.Set(7, (int)entry.Outcome);
        values.Set(8, entry.Begun);
        values.Set(9, entry.Hash);
    }

    private static AuditEntry Read(DbDataReader row) => new()
    {
        Position = row.GetInt64(0),
        At = row.Time(1),
        ById = row.GetString(2),
        ByName = row.GetString(3),
        Role = (ConsoleRole)row.GetInt32(4),
        Change = row.GetString(5),
        LedTo = row.TextOrNull(6),
        Outcome = (AuditOutcome)row.GetInt32(7),
        Begun = row.IsDBNull(8) ? null : row.GetInt64(8),
        Hash = row.GetString(9),
    };

    /// <summary>The log is a second witness: whoever rewrites the whole chain in the database has not rewritten this.</summary>
    [LoggerMessage(Level = LogLevel.Information, Message = "Audit line {Position}: {Hash}")]
    private partial void LogAdded(long position, string hash);
}
