using System.Data.Common;
using System.Security.Cryptography;
using DigitalHelperBot.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Privacy;

/// <summary>Once a day, on one instance, ends what has been kept long enough. Finishes at each look what somebody asked to be forgotten, if a program stopped midway.</summary>
internal sealed partial class DailyRetention(
    PersonalTables tables, PeopleGone gone, Forgetting forgetting, IEnumerable<DailyUpkeep> upkeep, Leases leases, HelperDatabase database,
    IOptions<PrivacyOptions> options, TimeProvider time, ILogger<DailyRetention> log) : BackgroundService
{
    private const string LeaseName = "daily-retention";
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestRun = TimeSpan.FromHours(1);
    private static readonly TimeSpan Daily = TimeSpan.FromHours(24) - Look / 2;

    private readonly string _owner = Convert.ToHexString(RandomNumberGenerator.GetBytes(8));

    /// <summary>All that is due today. Running it again changes nothing.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await tables.AgeAsync(now - TimeSpan.FromDays(options.Value.QuestionTextDays), cancellationToken);
        foreach (var work in upkeep)
            await work.RunAsync(cancellationToken);
        var people = await gone.RemoveAsync(now, cancellationToken);
        await tables.CutLooseAsync(cancellationToken);
        await forgetting.FollowAsync(cancellationToken);
        await forgetting.TellOthersAsync(cancellationToken);
        await database.EraseLeftoversAsync(cancellationToken);
        LogDone(people);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, time);
        await TryAsync(forgetting.FinishAllAsync, stoppingToken);
        while (await timer.NextAsync(stoppingToken))
        {
            await TryAsync(forgetting.FinishAllAsync, stoppingToken);
            await TryAsync(RunWhenDueAsync, stoppingToken);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception fault) when (fault is CommitException or DbException)
        {
            LogFailed(fault.GetType().Name);
        }
    }

    /// <summary>The lease is kept until the next day when all went well. When the instance dies, another takes over after an hour.</summary>
    private async Task RunWhenDueAsync(CancellationToken cancellationToken)
    {
        if (await leases.TakeAsync(LeaseName, _owner, LongestRun, cancellationToken) is not { } lease)
            return;
        await RunAsync(cancellationToken);
        await leases.RenewAsync(lease, Daily, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "What was kept long enough is gone, and with it who {People} people are.")]
    private partial void LogDone(int people);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was kept long enough could not be removed ({Kind}); trying again in ten minutes.")]
    private partial void LogFailed(string kind);
}
