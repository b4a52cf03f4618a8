using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Storage.Sqlite;

public sealed class SqliteDatabase : HelperDatabase
{
    private readonly string _file;
    private readonly SqliteConnections _connections;
    private readonly DbContextOptions<SqliteHelperDb> _contextOptions;
    private DataFileLock? _lock;

    public SqliteDatabase(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _file = Path.GetFullPath(options.SqliteFile);
        _connections = new(_file, TimeSpan.FromSeconds(options.LongestWaitSeconds));
        _contextOptions = new DbContextOptionsBuilder<SqliteHelperDb>()
            .UseSqlite(_connections.ConnectionString)
            .AddInterceptors(_connections)
            .Options;
    }

    public override string Name => $"SQLite file {_file}";

    public override bool IsShared => false;

    public override HelperDb CreateDbContext() => new SqliteHelperDb(_contextOptions);

    protected override ValueTask<List<T>> RunReadAsync<T>(
        Statement statement, Action<DbParameterCollection> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        return ValueTask.FromResult(Run(statement, bind, command =>
        {
            var rows = new List<T>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }));
    }

    protected override ValueTask<int> RunAsync(
        Statement statement, Action<DbParameterCollection> bind, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Run(statement, bind, command => command.ExecuteNonQuery()));

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        if (NetworkFileSystems.KindOf(_file) is { } kind)
            throw StorageRefused.Because(nameof(StorageOptions.SqliteFile), $"is on {kind}, where SQLite can lose data. {WayOut}");
        _lock ??= DataFileLock.TryTake(_file)
            ?? throw StorageRefused.Because(nameof(StorageOptions.SqliteFile), $"is in use by another running copy of this program. Stop that one. {WayOut}");
        await new SqliteStart(_connections, CreateDbContext).RunAsync(cancellationToken);
    }

    public override async Task<string?> JoinAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(_file))
            return $"There is no database {_file} yet. Start the bot once, or set Storage:SqliteFile to where it is.";
        using var connection = _connections.Open();
        return await TableVersion.IsNewestAsync(connection, typeof(SqliteHelperDb), cancellationToken)
            ? null
            : $"The tables in {_file} are not those of this version. Start the bot, or run \"migrate\" while it is stopped.";
    }

    public override Task EraseLeftoversAsync(CancellationToken cancellationToken)
    {
        var commands = _connections.Take();
        commands.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        _connections.Return(commands);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _connections.Dispose();
        _lock?.Dispose();
        return ValueTask.CompletedTask;
    }

    internal override WriterSession OpenWriter() => new SqliteWriter(new SqliteCommands(_connections.Open()));

    internal override bool IsAtFault(Exception exception) => exception is SqliteException sqlite && (SqliteFault)sqlite.SqliteErrorCode
        is SqliteFault.Busy or SqliteFault.Locked or SqliteFault.OutOfMemory or SqliteFault.ReadOnly or SqliteFault.InputOutput
        or SqliteFault.Corrupt or SqliteFault.Full or SqliteFault.CannotOpen or SqliteFault.Protocol or SqliteFault.NotADatabase;

    private const string WayOut = "For several copies, or data on another machine, set Storage:Provider to Postgres.";

    private TResult Run<TResult>(Statement statement, Action<DbParameterCollection> bind, Func<SqliteCommand, TResult> run)
    {
        var commands = _connections.Take();
        try
        {
            var command = commands.For(statement);
            bind(command.Parameters);
            var result = run(command);
            _connections.Return(commands);
            return result;
        }
        catch
        {
            commands.Dispose();
            throw;
        }
    }

    /// <summary>SQLite's primary result codes that speak of the file or the machine, not of the values.</summary>
    private enum SqliteFault
    {
        Busy = 5,
        Locked = 6,
        OutOfMemory = 7,
        ReadOnly = 8,
        InputOutput = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14,
        Protocol = 15,
        NotADatabase = 26,
    }
}
