using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using System.Data.Common;

namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>Opens connections with every pragma set. A few that ran prepared statements are kept for the next.</summary>
internal sealed class SqliteConnections(string file, TimeSpan longestWait) : DbConnectionInterceptor, IDisposable
{
    private const int Kept = 8;
    private readonly ConcurrentBag<SqliteCommands> _spare = [];
    private readonly string _pragmas =
        $"PRAGMA busy_timeout = {longestWait.TotalMilliseconds:F0}; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Pooling = false,
        DefaultTimeout = (int)longestWait.TotalSeconds,
    }.ToString();

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        SetPragmas(connection);
        return connection;
    }

    public SqliteCommands Take() => _spare.TryTake(out var commands) ? commands : new SqliteCommands(Open());

    public void Return(SqliteCommands commands)
    {
        if (_spare.Count < Kept)
            _spare.Add(commands);
        else
            commands.Dispose();
    }

    /// <summary>For the connections that EF Core opens.</summary>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => SetPragmas(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        SetPragmas(connection);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        while (_spare.TryTake(out var commands))
            commands.Dispose();
    }

    private void SetPragmas(DbConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text holds no input but a number.
        command.CommandText = _pragmas;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
