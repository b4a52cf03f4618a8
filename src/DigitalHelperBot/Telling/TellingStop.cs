namespace DigitalHelperBot.Telling;

/// <summary>A person who said <c>stop telling me</c>.</summary>
public sealed class TellingStop
{
    public long PersonKey { get; set; }
    public DateTimeOffset At { get; set; }
}
