namespace DigitalHelperBot.Storage;

/// <summary>Once an hour, removes inbox rows and listed replies that are older than a week.</summary>
internal sealed partial class StorageTidying(HelperDatabase database, TimeProvider time, ILogger<StorageTidying> log) : BackgroundService
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    // A few rows at a time, so that turns need not wait.
    private static readonly Statement OldTurns = new(
        "DELETE FROM inbox WHERE turn_id IN (SELECT turn_id FROM inbox WHERE turn_id < @oldest ORDER BY turn_id LIMIT 500)", "oldest");

    private static readonly Statement OldReplies = new(
        "DELETE FROM outbox WHERE key IN (SELECT key FROM outbox WHERE key < @oldest AND state <> 0 ORDER BY key LIMIT 500)", "oldest");

    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var oldest = RowKeys.FirstAt(time.GetUtcNow() - Kept);
        foreach (var statement in (Statement[])[OldTurns, OldReplies])
        {
            while (await database.ExecuteAsync(statement, values => values.Set(0, oldest), cancellationToken) > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellationToken);
        }
        await database.EraseLeftoversAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await hourly.NextAsync(stoppingToken))
        {
            try
            {
                await TidyAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is StorageUnavailableException or System.Data.Common.DbException)
            {
                LogFailed(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old rows could not be removed; trying again in an hour.")]
    private partial void LogFailed(Exception fault);
}
