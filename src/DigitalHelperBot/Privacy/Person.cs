namespace DigitalHelperBot.Privacy;

/// <summary>The only row that says who somebody is. Everything else carries <see cref="Key"/>, and loses it when this row goes.</summary>
public sealed class Person
{
    /// <summary>Random; says nothing about the person.</summary>
    public long Key { get; set; }
    public required string TenantId { get; set; }

    /// <summary>Entra object id, else the channel's account id. Unique in the tenant.</summary>
    public required string PersonId { get; set; }

    /// <summary>Their own chat with the bot, once known.</summary>
    public string? ServiceUrl { get; set; }
    public string? ConversationId { get; set; }
    public string? BotId { get; set; }
    public DateTimeOffset FirstSeenAt { get; set; }
    public DateTimeOffset LastHeardAt { get; set; }

    /// <summary>When they were welcomed; null until then.</summary>
    public DateTimeOffset? WelcomedAt { get; set; }

    /// <summary>When they were told what is kept; null until then.</summary>
    public DateTimeOffset? ToldWhatIsKeptAt { get; set; }

    /// <summary>When they asked to be forgotten; the row stays until all else is gone, so that a program that stops midway goes on with it.</summary>
    public DateTimeOffset? ForgetAskedAt { get; set; }
}
