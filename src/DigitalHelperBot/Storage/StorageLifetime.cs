namespace DigitalHelperBot.Storage;

/// <summary>Makes the database ready before anything else starts, and lets go of it after everything else has stopped.</summary>
internal sealed partial class StorageLifetime(HelperDatabase database, TurnWriter writer, ILogger<StorageLifetime> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);
        writer.Start();
        LogReady(database.Name);
    }

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await writer.StopAsync(cancellationToken);
        await database.DisposeAsync();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Data is kept in the {Database}.")]
    private partial void LogReady(string database);
}
