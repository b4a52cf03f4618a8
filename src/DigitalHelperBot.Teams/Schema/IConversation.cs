namespace DigitalHelperBot.Teams.Schema;

/// <summary>The app, as the edge sees it: turns go in, replies come back, and the edge delivers them.</summary>
public interface IConversation
{
    /// <summary>Handles one turn. When this returns, its effects are committed. A repeat of a turn gives the first one's result.</summary>
    Task<TurnResult> OnTurnAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Tells the app how the delivery of a reply ended.</summary>
    Task OnDeliveredAsync(Reply reply, Delivery delivery, CancellationToken cancellationToken);

    /// <summary>Replies that were promised but not delivered, because the program stopped or the Connector was out of reach. Claimed for this instance.</summary>
    Task<IReadOnlyList<Reply>> TakeUnsentAsync(CancellationToken cancellationToken);
}
