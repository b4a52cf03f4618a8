namespace DigitalHelperBot.ItConsole;

/// <summary>What the helper calls itself. The setting belongs to another slice, so the program's root hands it over.</summary>
public sealed class ConsoleName
{
    public string Helper { get; set; } = "";
}
