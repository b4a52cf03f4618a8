using DigitalHelperBot.Teams.Schema;

namespace DigitalHelperBot.Privacy;

/// <summary>What is known of the person who wrote, when the turn began.</summary>
/// <param name="Key">What other rows carry instead of who it is.</param>
/// <param name="OwnChat">Where the bot can write to them alone; null until known.</param>
/// <param name="LastHeardAt">Null for somebody new.</param>
public sealed record MetPerson(
    long Key,
    string TenantId,
    string PersonId,
    ConversationReference? OwnChat,
    DateTimeOffset? LastHeardAt,
    DateTimeOffset? WelcomedAt,
    DateTimeOffset? ToldWhatIsKeptAt)
{
    /// <summary>Where they were heard last, in a channel too: enough to open a chat of their own.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The bot's id there.</summary>
    public string? BotId { get; init; }

    public bool IsNew => LastHeardAt is null;
}
