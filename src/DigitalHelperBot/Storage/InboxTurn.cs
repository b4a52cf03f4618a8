namespace DigitalHelperBot.Storage;

/// <summary>A turn that was handled: the row that makes its effects happen once. Kept for seven days.</summary>
public sealed class InboxTurn
{
    public long TurnId { get; set; }

    /// <summary>Unique.</summary>
    public required string TurnKey { get; set; }
    public DateTimeOffset ReceivedAt { get; set; }
    public long? PersonKey { get; set; }

    /// <summary>For invokes: kind and data of what was answered.</summary>
    public string? InvokeKind { get; set; }
    public string? InvokeData { get; set; }
}
