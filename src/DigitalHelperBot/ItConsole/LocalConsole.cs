namespace DigitalHelperBot.ItConsole;

/// <summary>Whether somebody at this computer may choose a role in place of signing in. The rule is the front door's for calls without a token, so the program's root hands it over.</summary>
public sealed class LocalConsole
{
    /// <summary>In Development, while no app id is set.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether a call comes from this computer, and nothing shows that it passed another.</summary>
    public Func<HttpContext, bool> Admits { get; set; } = _ => false;
}
