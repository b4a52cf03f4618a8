using System.Data.Common;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Tests.Storage;

/// <summary>A turn that stores one question and promises one reply.</summary>
public static class SampleTurn
{
    public static readonly ConversationReference Chat = new("https://smba.example/uk/", "tenant", "conversation", "bot");

    public static TurnEffects With(RowKeys keys, string turnKey, string text = "How do I share my screen?", ReplyContent? invoke = null)
    {
        var turn = new TurnEffects { TurnId = keys.Next(), TurnKey = turnKey, ReceivedAt = DateTimeOffset.UnixEpoch, InvokeContent = invoke };
        turn.Writes.Add(new Question(turn.TurnId, text));
        turn.Replies.Add(new PromisedReply(keys.Next(), Chat, "activity", null, new ReplyContent("walkthrough", """{"article":"share-screen"}""")));
        return turn;
    }

    /// <summary>A turn that no database takes: its question has no text.</summary>
    public static TurnEffects Bad(RowKeys keys, string turnKey)
    {
        var turn = With(keys, turnKey);
        turn.Writes.Add(new Question(keys.Next(), null));
        return turn;
    }

    private sealed class Question(long id, string? text) : TurnWrite
    {
        private static readonly Statement Insert = Statement.Insert("questions", "id", "asked_at", "text", "outcome", "answerable", "result", "scope");

        public override Statement Statement => Insert;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, id);
            parameters.Set(1, DateTimeOffset.UnixEpoch);
            parameters.Set(2, text);
            parameters.Set(3, 0);
            parameters.Set(4, 0.5);
            parameters.Set(5, 0);
            parameters.Set(6, 0);
        }
    }
}
