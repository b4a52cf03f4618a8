using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Teams.Cards;

/// <summary>What stands around the words or the card of a message.</summary>
/// <param name="To">The conversation.</param>
/// <param name="ReplyToId">The activity that it answers.</param>
public readonly record struct ActivityFrame(ConversationReference To, string? ReplyToId = null)
{
    /// <summary>The person's channel id, in a personal chat.</summary>
    public string? RecipientId { get; init; }

    /// <summary>What the notification of a card says: our own words.</summary>
    public string? Summary { get; init; }

    /// <summary>Teams puts a thumbs up and a thumbs down under the message.</summary>
    public bool AsksForFeedback { get; init; }
}
