using System.Collections.Frozen;
using System.Data.Common;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>People who could not be reached are told when they next write in their own chat.</summary>
public sealed class NextChat
{
    private volatile FrozenSet<long> _unreachable = [];

    /// <summary>Adds to the answer that what waits for this person goes out now. Most turns cost one look in memory.</summary>
    public Answer With(Answer answer, Turn turn, long personKey)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(turn);
        return turn.Scope == ConversationScope.Personal && _unreachable.Contains(personKey) && !ReferenceEquals(answer, Answer.Silence)
            ? answer with { Writes = [.. answer.Writes, new ReachableAgain(personKey, turn.ReceivedAt)] }
            : answer;
    }

    internal void Know(IEnumerable<long> unreachable) => _unreachable = unreachable.ToFrozenSet();

    internal void Add(long personKey) => _unreachable = _unreachable.Append(personKey).ToFrozenSet();

    private sealed class ReachableAgain(long personKey, DateTimeOffset now) : TurnWrite
    {
        private static readonly Statement Update = new(
            "UPDATE tellings SET state = 0, due_at = @now, any_time = TRUE, attempts = 0 WHERE person_key = @person AND state = 4", "now", "person");

        public override Statement Statement => Update;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, now);
            parameters.Set(1, personKey);
        }
    }
}
