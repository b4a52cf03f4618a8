using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DigitalHelperBot.Storage.Postgres;

public sealed class PostgresDatabase : HelperDatabase
{
    private readonly NpgsqlDataSource _source;
    private readonly PostgresStatements _statements = new();
    private readonly DbContextOptions<PostgresHelperDb> _contextOptions;

    public PostgresDatabase(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _source = NpgsqlDataSource.Create(PostgresConnectionString.Complete(options));
        _contextOptions = new DbContextOptionsBuilder<PostgresHelperDb>().UseNpgsql(_source).Options;
    }

    public override string Name
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(_source.ConnectionString);
            return $"PostgreSQL database {settings.Database} on {settings.Host}";
        }
    }

    public override bool IsShared => true;

    public override HelperDb CreateDbContext() => new PostgresHelperDb(_contextOptions);

    protected override async ValueTask<List<T>> RunReadAsync<T>(
        Statement statement, Action<DbParameterCollection> bind, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = Command(statement, connection);
        bind(command.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    protected override async ValueTask<int> RunAsync(
        Statement statement, Action<DbParameterCollection> bind, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = Command(statement, connection);
        bind(command.Parameters);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await RequireAsync("fsync", "on", cancellationToken);
        await RequireAsync("synchronous_commit", "on", cancellationToken);
        await RequireAsync("server_encoding", "UTF8", cancellationToken);
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        if (await TableVersion.IsNewestAsync(connection, typeof(PostgresHelperDb), cancellationToken))
            return;
        await using var db = CreateDbContext();
        await db.Database.MigrateAsync(cancellationToken);
    }

    public override async Task<string?> JoinAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        return await TableVersion.IsNewestAsync(connection, typeof(PostgresHelperDb), cancellationToken)
            ? null
            : $"The tables of the {Name} are not those of this version. Start the bot, or run \"migrate\".";
    }

    /// <summary>The server overwrites deleted rows in its own time (VACUUM); a client can't make it.</summary>
    public override Task EraseLeftoversAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    internal override WriterSession OpenWriter() => new PostgresWriter(_source.OpenConnection(), _statements);

    internal override bool IsAtFault(Exception exception) => exception switch
    {
        PostgresException { SqlState: var state } => state[..2]
            is "08"          // connection
            or "25"          // a standby that takes no writes
            or "40"          // deadlock, serialization
            or "53"          // out of disk, memory or connections
            or "55"          // a lock that is not to be had
            or "57"          // shutting down, cancelled
            or "58" or "XX", // the server's own trouble
        NpgsqlException or TimeoutException or IOException => true,
        _ => false,
    };

    private NpgsqlCommand Command(Statement statement, NpgsqlConnection connection)
    {
        var known = _statements.For(statement, connection);
#pragma warning disable CA2100 // The text is a Statement's, written in code; values are parameters.
        var command = new NpgsqlCommand(known.Sql, connection);
#pragma warning restore CA2100
        known.AddParameters(command.Parameters);
        return command;
    }

    private async Task RequireAsync(string setting, string wanted, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand($"SHOW {setting}");
        var found = (string?)await command.ExecuteScalarAsync(cancellationToken);
        if (found != wanted)
            throw StorageRefused.Because(nameof(StorageOptions.PostgresConnectionString),
                $"leads to a server whose {setting} is {found}. It must be {wanted}, or what people were told is stored could be lost.");
    }
}
