namespace DigitalHelperBot.Telling;

/// <summary>A channel in which somebody said <c>use this channel for IT</c>. It counts once somebody in IT has confirmed it.</summary>
public sealed class ItChannel
{
    /// <summary>Made from the channel's id, so that it names this channel and no other.</summary>
    public required string Code { get; set; }
    public required string TenantId { get; set; }

    /// <summary>Whose members are IT.</summary>
    public required string TeamId { get; set; }
    public required string ConversationId { get; set; }
    public required string ServiceUrl { get; set; }
    public required string BotId { get; set; }
    public DateTimeOffset AskedAt { get; set; }

    /// <summary>When it was confirmed in the console; null when it was not, or not any more.</summary>
    public DateTimeOffset? ConfirmedAt { get; set; }
    public string? ConfirmedBy { get; set; }
}
