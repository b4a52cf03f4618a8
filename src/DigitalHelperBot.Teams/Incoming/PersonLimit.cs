using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Counts each person's turns, a minute at a time, so that one person's flood is stopped before it costs anything and nobody else notices.</summary>
internal sealed class PersonLimit(IOptions<TeamsOptions> options, TimeProvider time)
{
    private const int MostPeople = 100_000;
    private readonly int _limit = options.Value.Incoming.TurnsPerPersonPerMinute;
    private volatile Minute _minute = new(0);

    public bool Allows(Turn turn)
    {
        // An administrator who adds the bot for a hundred people does nothing wrong.
        if (turn.Kind is TurnKind.Installed or TurnKind.Uninstalled or TurnKind.MembersAdded)
            return true;

        var number = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        var minute = _minute;
        if (minute.Number != number)
            _minute = minute = new(number); // two requests may both make one: a few turns are forgiven

        var person = (turn.TenantId, turn.PersonId);
        if (!minute.Turns.TryGetValue(person, out var count))
        {
            if (minute.Turns.Count >= MostPeople)
                return true;
            count = minute.Turns.GetOrAdd(person, _ => new(0));
        }
        return Interlocked.Increment(ref count.Value) <= _limit;
    }

    private sealed class Minute(long number)
    {
        public long Number { get; } = number;
        public ConcurrentDictionary<(string Tenant, string Person), StrongBox<int>> Turns { get; } = new();
    }
}
