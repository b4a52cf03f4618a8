namespace DigitalHelperBot.ItConsole;

/// <summary>What somebody in IT may do in the console. Each role may do what those before it may. The names are those of the app roles in Entra.</summary>
public enum ConsoleRole
{
    /// <summary>Looks.</summary>
    Reader,

    /// <summary>Writes articles, puts needs in order, notes visits.</summary>
    Writer,

    /// <summary>Publishes articles, and has people told.</summary>
    Publisher,

    /// <summary>Changes how the helper is set up, and reads the audit.</summary>
    Admin,
}
