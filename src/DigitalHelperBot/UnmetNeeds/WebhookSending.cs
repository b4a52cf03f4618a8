using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Empties the queue of what another system is to be told. What fails is tried again for three days, and then listed.</summary>
internal sealed partial class WebhookSending(NeedEvents events, Webhook webhook, TimeProvider time, ILogger<WebhookSending> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(8), TimeSpan.FromHours(16), TimeSpan.FromDays(1), TimeSpan.FromDays(1),
    ];

    /// <summary>Sends what is due, one after the other and in order.</summary>
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        foreach (var happened in await events.TakeDueAsync(cancellationToken))
        {
            // The words are read now, so that nothing forgotten since is sent.
            if (await events.FindNeedAsync(happened.NeedId, cancellationToken) is not { } need)
            {
                await events.DeliveredAsync(happened.Id);
                continue;
            }

            var outcome = await webhook.SendAsync(happened, need, cancellationToken);
            if (outcome.Fault is null)
                await events.DeliveredAsync(happened.Id);
            else
                await FailAsync(happened, outcome);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!events.AreWanted)
            return;
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is CommitException or DbException)
            {
                LogNotRead(fault);
            }
        }
    }

    private async Task FailAsync(QueuedEvent happened, WebhookOutcome outcome)
    {
        var again = !outcome.IsFinal && happened.Attempts <= Waits.Length;
        var wait = again ? Waits[happened.Attempts - 1] : default;
        if (outcome.NotBefore > wait)
            wait = outcome.NotBefore.Value < LongestWait ? outcome.NotBefore.Value : LongestWait;
        await events.FailedAsync(happened.Id, outcome.Fault!, again ? time.GetUtcNow() + wait : null);
        if (!again)
            LogGivenUp(happened.Id, outcome.Fault!);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue for the other system could not be read; trying again.")]
    private partial void LogNotRead(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The other system was not told of event {Event} and will not be: {Fault}")]
    private partial void LogGivenUp(long @event, string fault);
}
