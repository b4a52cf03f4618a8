using System.Collections.Concurrent;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Whether a turn is within what one person may take.</summary>
internal enum Allowance
{
    Within,

    /// <summary>The first above the limit: the person is told.</summary>
    TellOnce,

    /// <summary>Above it, and told before.</summary>
    Above,
}

/// <summary>Counts each person's turns, a minute at a time, so that one person's flood is stopped before it costs anything and nobody else notices.</summary>
internal sealed class PersonLimit(IOptions<TeamsOptions> options, TimeProvider time)
{
    private const int MostPeople = 100_000;
    private readonly int _limit = options.Value.Incoming.TurnsPerPersonPerMinute;
    private volatile Minute _minute = new(0, null);

    public Allowance Take(Turn turn)
    {
        // An administrator who adds the bot for a hundred people does nothing wrong.
        if (turn.Kind is TurnKind.Installed or TurnKind.Uninstalled or TurnKind.MembersAdded)
            return Allowance.Within;

        var minute = Now();
        var person = (turn.TenantId, turn.PersonId);
        if (!minute.People.TryGetValue(person, out var taken))
        {
            if (minute.People.Count >= MostPeople)
                return Allowance.Within;
            taken = minute.People.GetOrAdd(person, _ => new());
        }

        if (Interlocked.Increment(ref taken.Turns) <= _limit)
            return Allowance.Within;
        return taken.IsFirstAbove() && minute.Before?.IsAbove(person, _limit) != true ? Allowance.TellOnce : Allowance.Above;
    }

    private Minute Now()
    {
        var number = time.GetUtcNow().ToUnixTimeSeconds() / 60;
        var minute = _minute;
        // Two requests may both make one: a few turns are forgiven.
        return minute.Number == number ? minute : _minute = new(number, minute.Number == number - 1 ? minute.Alone() : null);
    }

    private sealed class Taken
    {
        public int Turns;
        private int _told;

        public bool IsFirstAbove() => Interlocked.Exchange(ref _told, 1) == 0;
    }

    /// <param name="before">The minute before, so that a flood that goes on is not told each minute.</param>
    private sealed class Minute(long number, Minute? before)
    {
        public long Number { get; } = number;
        public Minute? Before { get; } = before;
        public ConcurrentDictionary<(string Tenant, string Person), Taken> People { get; private init; } = new();

        public bool IsAbove((string Tenant, string Person) person, int limit) => People.TryGetValue(person, out var taken) && taken.Turns > limit;

        public Minute Alone() => new(Number, null) { People = People };
    }
}
