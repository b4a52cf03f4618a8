using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

/// <summary>Takes what is due, a few at a time, and sends it. Every instance runs one; they share the work.</summary>
internal sealed partial class TellingLoop(
    Claims claims, TellingSender sender, WorkingHours hours, NextChat nextChat, IHostApplicationLifetime lifetime,
    IOptions<TellingOptions> options, TimeProvider time, ILogger<TellingLoop> log) : BackgroundService
{
    /// <summary>What a kill can leave uncertain, at most.</summary>
    public const int MostInFlight = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenCare = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _outOfTime = new();
    private readonly List<Task> _inFlight = [];
    private readonly Pace _pace = new(options.Value.PerSecond, time);
    private DateTimeOffset _nextCare;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // When the host's patience ends, sends are cut off; each still ends in an outcome that is stored.
        await using var impatience = cancellationToken.Register(_outOfTime.Cancel);
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _outOfTime.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UntilStartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = BetweenLooks;
            try
            {
                wait = await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(failure.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            await WaitAsync(wait, stoppingToken);
        }
        await Task.WhenAll(_inFlight);
    }

    /// <summary>Begins what may begin now.</summary>
    /// <returns>How long to wait for the next look, unless a send ends before.</returns>
    private async Task<TimeSpan> LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now >= _nextCare)
        {
            await CareAsync(now, cancellationToken);
            _nextCare = now + BetweenCare;
        }

        var most = Math.Min(MostInFlight - _inFlight.Count, _pace.Allowed);
        if (options.Value.Paused)
            return BetweenLooks;
        if (most < 1)
            return _inFlight.Count < MostInFlight ? _pace.UntilNext : BetweenLooks;
        var claimed = await claims.TakeAsync(now, hours.AreNow(now), most, cancellationToken);
        _pace.Began(claimed.Count);
        // Not with the token of the stop: what has begun is to end well.
        _inFlight.AddRange(claimed.Select(claim => Task.Run(() => sender.SendAsync(claim, _outOfTime.Token), CancellationToken.None)));
        return claimed.Count < most ? BetweenLooks : _pace.UntilNext;
    }

    private async Task CareAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_inFlight.Count > 0)
            await claims.KeepAliveAsync(now, cancellationToken);
        if (await claims.GiveUpTheDeadAsync(now, cancellationToken) is var uncertain and > 0)
            LogUncertain(uncertain);
        nextChat.Know(await claims.UnreachablePeopleAsync(cancellationToken));
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny([.. _inFlight, Task.Delay(wait, time, enough.Token)]);
        await enough.CancelAsync();
        _inFlight.RemoveAll(task => task.IsCompleted);
    }

    private async Task UntilStartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Tellings could not be looked after ({Failure}). This is tried again.")]
    private partial void LogFailed(string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} tellings were being sent when the program ended. They may or may not have arrived; they are listed as uncertain and not sent again.")]
    private partial void LogUncertain(int count);
}
