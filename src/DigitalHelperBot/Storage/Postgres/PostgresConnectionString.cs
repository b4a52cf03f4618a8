using Npgsql;

namespace DigitalHelperBot.Storage.Postgres;

/// <summary>The configured connection string with what this program relies on: no wait without an end, a flush at each commit, commands prepared by themselves.</summary>
internal static class PostgresConnectionString
{
    public static string Complete(StorageOptions options)
    {
        var settings = Read(options.PostgresConnectionString!);
        settings.Timeout = options.LongestWaitSeconds;
        settings.CommandTimeout = options.LongestWaitSeconds;
        settings.CancellationTimeout = -1;
        settings.KeepAlive = settings.KeepAlive == 0 ? 30 : settings.KeepAlive;
        settings.MaxAutoPrepare = 128;
        settings.AutoPrepareMinUsages = 2;
        settings.ApplicationName ??= "Helper bot";
        settings.Options = $"{settings.Options} -c synchronous_commit=on".TrimStart();
        return settings.ToString();
    }

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (ArgumentException fault)
        {
            // The text itself may hold a password, so only the reason is told.
            throw StorageRefused.Because(nameof(StorageOptions.PostgresConnectionString), $"can't be read: {fault.Message}");
        }
    }
}
