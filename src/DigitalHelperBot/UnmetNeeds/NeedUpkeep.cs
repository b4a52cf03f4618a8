using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Reads the needs at start, and every two seconds what has come from elsewhere: other instances, IT at the command line, and the writers of articles.</summary>
public sealed partial class NeedUpkeep(NeedReading reading, Unplaced unplaced, ArticleProofs proofs, ILogger<NeedUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var isStart = true;
        for (; !stoppingToken.IsCancellationRequested; await Task.Delay(Every, CancellationToken.None).WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing))
        {
            try
            {
                await reading.CatchUpAsync(stoppingToken);
                await unplaced.PlaceAsync(stoppingToken);
                // Reads every article: at a start nobody waits for that, and somebody may for an answer.
                if (!isStart)
                    await proofs.CatchUpAsync(stoppingToken);
                isStart = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is CommitException or DbException)
            {
                LogFailed(fault);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The needs could not be read; trying again in two seconds.")]
    private partial void LogFailed(Exception fault);
}
