using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>A clock that stands still until it is moved, and that tells when something began to wait for it.</summary>
internal sealed class WatchedTime() : FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Enqueue(dueTime);
        return timer;
    }

    /// <summary>Moves on by <paramref name="wait"/> as soon as something waits exactly so long.</summary>
    public async Task AdvanceWhenAwaitedAsync(TimeSpan wait)
    {
        await Bot.EventuallyAsync(() => _waits.Contains(wait));
        Advance(wait);
    }
}
