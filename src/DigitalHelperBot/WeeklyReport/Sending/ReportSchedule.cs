using DigitalHelperBot.Storage;

namespace DigitalHelperBot.WeeklyReport.Sending;

/// <summary>Looks every half a minute whether a report is due. What was done stands in the database, so a start, a stop or a wrong clock changes nothing but when.</summary>
internal sealed partial class ReportSchedule(ReportSending sending, TimeProvider time, ILogger<ReportSchedule> log) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                if (await sending.SendDueAsync(stoppingToken) is var claimed and > 0)
                    LogClaimed(claimed);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} weekly reports were made and put on their way to IT's channel.")]
    private partial void LogClaimed(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The weekly report could not be made or put on its way ({Failure}). This is tried again.")]
    private partial void LogFailed(string failure);
}
