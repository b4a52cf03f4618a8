using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Delivers a reply to a person who waits for it.</summary>
public sealed class ReplySender(ConnectorClient connector)
{
    /// <summary>Sends it as a new message, as an answer or as an update, as the reply says. Always ends in an outcome: it throws nothing.</summary>
    public Task<Delivery> SendAsync(Reply reply, CancellationToken cancellationToken) => reply switch
    {
        { UpdatesActivityId: { } updated } => connector.UpdateAsync(reply.To, updated, reply.Activity, SendKind.Reply, cancellationToken),
        { ReplyToId: { } answered } => connector.ReplyAsync(reply.To, answered, reply.Activity, SendKind.Reply, cancellationToken),
        _ => connector.SendAsync(reply.To, reply.Activity, SendKind.Reply, cancellationToken),
    };
}
