using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>
/// Holds each conversation to the limits of Teams, so that the bot waits here rather than being refused there.
/// Exact: no stretch of time sees more sends than its limit.
/// </summary>
internal sealed class ConversationLimits
{
    private const int MostConversations = 20_000;

    private readonly ConcurrentDictionary<string, SendTimes> _conversations = new(StringComparer.Ordinal);
    private readonly (int Sends, long Ticks)[] _limits;
    private readonly long _longest;
    private readonly TimeSpan _longestWait;
    private readonly TimeProvider _time;
    private int _known;
    private int _sweeping;

    public ConversationLimits(IOptions<TeamsOptions> options, TimeProvider time)
    {
        var settings = options.Value.Outgoing;
        IEnumerable<SendLimit> limits = settings.ConversationLimits.Count > 0 ? settings.ConversationLimits : SendLimit.Published;
        _time = time;
        _limits = [.. limits.Select(limit => (limit.Sends, (long)(limit.Seconds * time.TimestampFrequency)))];
        _longest = _limits.Max(limit => limit.Ticks);
        _longestWait = settings.MaxLimitDelay;
    }

    /// <summary>Takes the conversation's next place and waits for it. False, with no place taken, when it is too far away.</summary>
    public async ValueTask<bool> WaitAsync(string conversationId, CancellationToken cancellationToken)
    {
        var wait = Reserve(conversationId);
        if (wait > _longestWait)
            return false;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, _time, cancellationToken);
        return true;
    }

    private TimeSpan Reserve(string conversationId)
    {
        while (true)
        {
            var times = Find(conversationId);
            lock (times)
            {
                // It may have been swept away between the two lines above.
                if (times.Dropped)
                    continue;

                var now = _time.GetTimestamp();
                times.ForgetBefore(now - _longest);
                var at = now;
                foreach (var (sends, ticks) in _limits)
                    at = Math.Max(at, times.FreeAfter(sends, ticks));

                var wait = _time.GetElapsedTime(now, at);
                if (wait <= _longestWait)
                    times.Add(at);
                return wait;
            }
        }
    }

    private SendTimes Find(string conversationId)
    {
        if (_conversations.TryGetValue(conversationId, out var known))
            return known;

        // The dictionary's own Count locks all of it.
        if (Interlocked.Increment(ref _known) > MostConversations)
            Sweep();
        return _conversations.GetOrAdd(conversationId, static _ => new SendTimes());
    }

    /// <summary>Forgets the conversations that have been silent the longest, so that memory stays bounded.</summary>
    private void Sweep()
    {
        if (Interlocked.Exchange(ref _sweeping, 1) == 1)
            return;

        foreach (var (id, times) in _conversations.OrderBy(pair => pair.Value.Newest).Take(MostConversations / 4))
            lock (times)
            {
                times.Dropped = true;
                _conversations.TryRemove(id, out _);
            }

        Volatile.Write(ref _known, _conversations.Count);
        Volatile.Write(ref _sweeping, 0);
    }
}
