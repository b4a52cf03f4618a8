using System.Data.Common;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Asking;

/// <summary>Likes, hearts and thumbs. They are kept, and none of them says that it worked; only "That worked" does.</summary>
public sealed class Reactions(RecentAnswers recent, Signals signals, RowKeys keys)
{
    public Answer Keep(Turn turn, Asker asker) =>
        new(null, new ReactionKept(keys.Next(), asker.Key, turn.ReactionType ?? "other", turn.Kind == TurnKind.ReactionRemoved, turn.ReceivedAt));

    /// <summary>Thumbs down with words is a sign of an unmet need.</summary>
    public Answer KeepFeedback(Turn turn, Asker asker)
    {
        var feedback = turn.Feedback ?? new MessageFeedback(false, "");
        var kept = new ReactionKept(keys.Next(), asker.Key, feedback.Like ? "thumbs-up" : "thumbs-down", false, turn.ReceivedAt);
        if (feedback.Like || feedback.Text.Length == 0)
            return new Answer(null, kept);

        var last = recent.Find(turn.ConversationId, asker.Key);
        return new Answer(null, [kept, .. signals.Record(new Signal
        {
            Id = keys.Next(),
            QuestionId = last?.QuestionId,
            PersonKey = asker.Key,
            Kind = SignalKind.ThumbsDown,
            Text = PersonalData.Mask(feedback.Text),
            ArticleId = last?.ArticleId,
            At = turn.ReceivedAt,
        })]);
    }
}

internal sealed class ReactionKept(long id, long person, string type, bool removed, DateTimeOffset at) : TurnWrite
{
    private static readonly Statement Insert = Statement.Insert("reactions", "id", "person_key", "type", "removed", "at");

    public override Statement Statement => Insert;

    public override void Bind(DbParameterCollection parameters)
    {
        parameters.Set(0, id);
        parameters.Set(1, person);
        parameters.Set(2, type.Length > 40 ? type[..40] : type);
        parameters.Set(3, removed);
        parameters.Set(4, at);
    }
}
