using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Storage;

public enum StorageProvider
{
    Sqlite,
    Postgres,
}

public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Sqlite keeps everything in one file, for one running copy of the program. Postgres is for several.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>A path on this machine's own disk.</summary>
    public string SqliteFile { get; set; } = "helper-data/helper.db";

    public string? PostgresConnectionString { get; set; }

    /// <summary>A turn that is not stored by then has failed, and the person is told so.</summary>
    public int LongestWaitSeconds { get; set; } = 8;

    /// <summary>How many turns may wait to be stored.</summary>
    public int LongestQueue { get; set; } = 10_000;
}

internal sealed class StorageOptionsRules : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var faults = new List<string>();
        if (options.Provider == StorageProvider.Sqlite && string.IsNullOrWhiteSpace(options.SqliteFile))
            faults.Add("Storage:SqliteFile is empty. Give the path of a file on this machine's own disk.");
        if (options.Provider == StorageProvider.Postgres && string.IsNullOrWhiteSpace(options.PostgresConnectionString))
            faults.Add("Storage:PostgresConnectionString is missing. Storage:Provider is Postgres, which needs it.");
        if (options.LongestWaitSeconds is < 1 or > 60)
            faults.Add("Storage:LongestWaitSeconds must be from 1 to 60.");
        if (options.LongestQueue is < 1 or > 1_000_000)
            faults.Add("Storage:LongestQueue must be from 1 to 1000000.");
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
