using System.Text;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Conversation;

/// <summary>Commits what a turn does and promises, then hands out what it says. Nothing is said before it is stored.</summary>
public sealed class CommittedTurns(TurnWriter writer, PersonKeys people, ReplyDrawing drawing, RowKeys keys)
{
    private static readonly byte[] EmptyObject = Encoding.UTF8.GetBytes("{}");

    public async Task<TurnResult> CommitAsync(Turn turn, string turnKey, long turnId, MetPerson person, Answer answer, CancellationToken cancellationToken)
    {
        var effects = new TurnEffects { TurnId = turnId, TurnKey = turnKey, ReceivedAt = turn.ReceivedAt, PersonKey = answer.ForgetsPerson ? null : person.Key };
        effects.Writes.AddRange(answer.Writes);
        if (!answer.ForgetsPerson)
            people.Note(effects, person, OwnChat(turn), ReferenceTo(turn), toldWhatIsKept: answer.TellsWhatIsKept);

        if (IsInvoke(turn))
            effects.InvokeContent = answer.Say;
        else if (answer.Say is { } say)
            effects.Replies.Add(new PromisedReply(keys.Next(), ReferenceTo(turn), turn.ActivityId, null, say));
        if (answer.ThenSay is { } then && effects.Replies.Count > 0)
            effects.Replies.Add(new PromisedReply(keys.Next(), ReferenceTo(turn), null, null, then));

        var commit = await writer.CommitAsync(effects, cancellationToken);
        if (IsInvoke(turn))
            return Invoke(commit.Fresh ? answer.Say : commit.InvokeContent);
        return commit.Fresh && effects.Replies.Count > 0 ? new TurnResult { Replies = [.. effects.Replies.Select(drawing.Draw)] } : TurnResult.Nothing;
    }

    /// <summary>What can be said although nothing could be stored. It is not promised, so it is not sent again.</summary>
    public TurnResult Unstored(Turn turn, ReplyContent say) => IsInvoke(turn)
        ? Invoke(say)
        : new TurnResult { Replies = [drawing.Draw(new PromisedReply(0, ReferenceTo(turn), turn.ActivityId, null, say))] };

    private TurnResult Invoke(ReplyContent? say) => new()
    {
        Invoke = say is null ? new InvokeResponse(StatusCodes.Status200OK, EmptyObject) : drawing.DrawInvoke(say),
    };

    private static bool IsInvoke(Turn turn) => turn.Kind == TurnKind.Feedback || turn.CardAction?.Route == CardRoute.Execute;

    private static ConversationReference? OwnChat(Turn turn) => turn.Scope == ConversationScope.Personal ? ReferenceTo(turn) : null;

    private static ConversationReference ReferenceTo(Turn turn) => new(turn.ServiceUrl, turn.TenantId, turn.ConversationId, turn.Activity.Recipient?.Id ?? "");
}
