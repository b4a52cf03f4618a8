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
        new(null, new ReactionKept(keys.Next(), asker.Key, NameOf(turn.ReactionType), turn.Kind == TurnKind.ReactionRemoved, turn.ReceivedAt));

    /// <summary>Teams' word for it, such as <c>like</c> or <c>1f600_grinningface</c>. Anything else is somebody's own text, and is not kept.</summary>
    private static string NameOf(string? reaction) =>
        reaction is { Length: > 0 and <= 40 } && reaction.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') ? PersonalData.Mask(reaction) : "other";

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
            SiteId = asker.Site,
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
        parameters.Set(2, type);
        parameters.Set(3, removed);
        parameters.Set(4, at);
    }
}
