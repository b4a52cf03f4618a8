namespace DigitalHelperBot.Asking;

/// <summary>A like, heart or other reaction to one of our messages. Kept, but never taken as a confirmation.</summary>
public sealed class KeptReaction
{
    public long Id { get; set; }
    public long? PersonKey { get; set; }
    public required string Type { get; set; }
    public bool Removed { get; set; }
    public DateTimeOffset At { get; set; }
}
