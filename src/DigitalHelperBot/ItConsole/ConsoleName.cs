namespace DigitalHelperBot.ItConsole;

/// <summary>What the helper calls itself, and where it is reached. These settings belong to others, so the program's root hands them over.</summary>
public sealed class ConsoleName
{
    public string Helper { get; set; } = "";

    /// <summary>Null when it is not set.</summary>
    public Uri? PublicAddress { get; set; }
}
