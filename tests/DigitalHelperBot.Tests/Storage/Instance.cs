using DigitalHelperBot.Storage;
using DigitalHelperBot.Storage.Postgres;
using DigitalHelperBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.Storage;

/// <summary>The storage of one running copy of the program.</summary>
public sealed class Instance : IAsyncDisposable
{
    private readonly bool _ownsDatabase;

    private Instance(HelperDatabase database, StorageOptions options, TimeProvider time, bool ownsDatabase)
    {
        _ownsDatabase = ownsDatabase;
        Database = database;
        Keys = new RowKeys(time);
        Writer = new TurnWriter(database, Options.Create(options), time, NullLogger<TurnWriter>.Instance);
        Outbox = new Outbox(Writer, database, NullLogger<Outbox>.Instance);
        Leases = new Leases(database, time);
    }

    public HelperDatabase Database { get; }
    public RowKeys Keys { get; }
    public TurnWriter Writer { get; }
    public Outbox Outbox { get; }
    public Leases Leases { get; }

    public static async Task<Instance> StartAsync(DatabaseKind kind, string place, TimeProvider? time = null, Action<StorageOptions>? change = null)
    {
        var instance = Create(kind, place, time, change);
        await instance.Database.StartAsync(CancellationToken.None);
        instance.Writer.Start();
        return instance;
    }

    /// <summary>Its writer is not started: what is committed waits.</summary>
    public static Instance Create(DatabaseKind kind, string place, TimeProvider? time = null, Action<StorageOptions>? change = null)
    {
        var options = new StorageOptions { SqliteFile = place, PostgresConnectionString = place };
        change?.Invoke(options);
        HelperDatabase database = kind == DatabaseKind.Postgres ? new PostgresDatabase(options) : new SqliteDatabase(options);
        return new Instance(database, options, time ?? TimeProvider.System, ownsDatabase: true);
    }

    /// <summary>Another copy on the same database. SQLite has only one, so there it is a second writer in the same copy.</summary>
    public async Task<Instance> StartAnotherAsync(DatabaseKind kind, string place, TimeProvider? time = null)
    {
        if (kind == DatabaseKind.Postgres)
            return await StartAsync(kind, place, time);
        var other = new Instance(Database, new StorageOptions(), time ?? TimeProvider.System, ownsDatabase: false);
        other.Writer.Start();
        return other;
    }

    public async ValueTask DisposeAsync()
    {
        await Writer.StopAsync(CancellationToken.None);
        Writer.Dispose();
        if (_ownsDatabase)
            await Database.DisposeAsync();
    }
}
