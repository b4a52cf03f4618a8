using System.Data.Common;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Telling;

/// <summary>Whether a person wants to be told at all: <c>stop telling me</c>, and the way back.</summary>
public sealed class Wishes
{
    public Answer Stop(Turn turn, long personKey)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new(
            new TellingSaidContent(TellingSentence.Stopped, turn.Activity.Locale).ToReply(),
            new WishWrite(WishWrite.Stop, personKey, turn.ReceivedAt), new WishWrite(WishWrite.HoldBack, personKey, turn.ReceivedAt));
    }

    public Answer TellAgain(Turn turn, long personKey)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new(
            new TellingSaidContent(TellingSentence.WillTellAgain, turn.Activity.Locale).ToReply(),
            new WishWrite(WishWrite.Resume, personKey, turn.ReceivedAt), new WishWrite(WishWrite.LetGo, personKey, turn.ReceivedAt));
    }

    private sealed class WishWrite(Statement statement, long personKey, DateTimeOffset now) : TurnWrite
    {
        public static readonly Statement Stop = new(
            "INSERT INTO telling_stops (person_key, at) VALUES (@person, @now) ON CONFLICT (person_key) DO NOTHING", "person", "now");

        public static readonly Statement HoldBack = new(
            "UPDATE tellings SET state = 5, due_at = @now WHERE person_key = @person AND state IN (0, 4)", "person", "now");

        public static readonly Statement Resume = new(
            "DELETE FROM telling_stops WHERE person_key = @person AND at <= @now", "person", "now");

        /// <summary>What was held back and is still the newest answer, unless they asked not to be told of that one.</summary>
        public static readonly Statement LetGo = new(
            """
            UPDATE tellings SET state = 0, due_at = @now, any_time = TRUE
            WHERE person_key = @person AND state = 5 AND NOT quiet
              AND NOT EXISTS (SELECT 1 FROM telling_rounds r WHERE r.need_id = tellings.need_id AND r.round > tellings.round)
            """,
            "person", "now");

        public override Statement Statement => statement;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, personKey);
            parameters.Set(1, now);
        }
    }
}
