using System.Data.Common;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>Where several copies of the program share a database: looks every two seconds whether another has forgotten somebody, and then drops what this one remembers of anybody who may be gone.</summary>
internal sealed partial class ForgottenElsewhere(HelperDatabase database, Forgetting forgetting, TimeProvider time, ILogger<ForgottenElsewhere> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private static readonly Statement Read = new("SELECT count FROM forget_count WHERE id = 1");

    private long? _seen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!database.IsShared)
            return;
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is CommitException or DbException)
            {
                LogFailed(fault.GetType().Name);
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var count = (await database.ReadAllAsync(Read, _ => { }, row => row.GetInt64(0), cancellationToken)).FirstOrDefault();
        // Seen only once all is dropped: a look that fails is made again.
        if (_seen is { } before && before != count)
            await forgetting.FollowAsync(cancellationToken);
        _seen = count;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What other copies have forgotten could not be read ({Kind}); trying again.")]
    private partial void LogFailed(string kind);
}
