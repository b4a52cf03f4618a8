using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>What happens to the file before anything else may use it; its lock is held.</summary>
internal sealed class SqliteStart(SqliteConnections connections, Func<HelperDb> createDbContext)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var connection = Open();
        Require(connection, "PRAGMA synchronous", "2");
        Require(connection, "PRAGMA secure_delete", "1");
        await MigrateAsync(connection, cancellationToken);

        // Only this program uses the file: whoever claimed these replies is gone, and an attempt that was cut short does not count as one.
        Run(connection, "UPDATE outbox SET claimed_until = 0, attempts = attempts - 1 WHERE state = 0 AND claimed_until > 0 AND attempts > 0");
    }

    private SqliteConnection Open()
    {
        try
        {
            var connection = connections.Open();
            Require(connection, "PRAGMA journal_mode = WAL", "wal");
            return connection;
        }
        catch (SqliteException fault)
        {
            throw StorageRefused.Because(nameof(StorageOptions.SqliteFile), $"can't be opened: {fault.Message} Give the path of another file, or put back a good copy of this one.");
        }
    }

    private async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (await TableVersion.IsNewestAsync(connection, typeof(SqliteHelperDb), cancellationToken))
            return;

        // A program that was killed in a migration leaves EF Core's lock row behind, and the next one would wait for it for ever.
        Run(connection, "DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        await using var db = createDbContext();
        await db.Database.MigrateAsync(cancellationToken);
    }

    private static void Require(SqliteConnection connection, string pragma, string wanted)
    {
        var found = Run(connection, pragma)?.ToString();
        if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
            throw StorageRefused.Because(nameof(StorageOptions.SqliteFile), $"can't be used safely: \"{pragma}\" gave {found}, not {wanted}. Put the file on an ordinary local disk.");
    }

    private static object? Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constant text comes here.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
