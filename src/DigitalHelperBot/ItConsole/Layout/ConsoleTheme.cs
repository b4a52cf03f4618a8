namespace DigitalHelperBot.ItConsole.Layout;

/// <summary>The theme that Teams shows around the console, kept in a cookie. Outside Teams there is none, and the person's own settings count.</summary>
internal static class ConsoleTheme
{
    public const string Cookie = "console-theme";

    /// <summary>Teams' names: default, dark, contrast.</summary>
    public static string? Of(IRequestCookieCollection cookies) => cookies[Cookie] is "default" or "dark" or "contrast" ? cookies[Cookie] : null;
}
