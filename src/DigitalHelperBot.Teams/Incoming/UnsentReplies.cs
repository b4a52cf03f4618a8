using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Sends the replies that were promised and not delivered: those of the run before, and those that the Connector was out of reach for.</summary>
internal sealed partial class UnsentReplies(
    IConversation conversation, Deliveries deliveries, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<UnsentReplies> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(20);
    private const int ConversationsAtOnce = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UntilStartedAsync(stoppingToken);
        using var clock = new PeriodicTimer(BetweenLooks, time);
        do
        {
            await SendAllAsync(stoppingToken);
        }
        while (await clock.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            var unsent = await conversation.TakeUnsentAsync(stoppingToken);
            var together = unsent.GroupBy(reply => reply.To.ConversationId, StringComparer.Ordinal);
            await Parallel.ForEachAsync(
                together,
                new ParallelOptions { MaxDegreeOfParallelism = ConversationsAtOnce, CancellationToken = stoppingToken },
                async (replies, _) => await deliveries.SendAsync([.. replies]));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            LogFailed(failure.GetType().Name);
        }
    }

    private async Task UntilStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The unsent replies could not be looked after ({Failure}). This is tried again in 20 seconds.")]
    private partial void LogFailed(string failure);
}
