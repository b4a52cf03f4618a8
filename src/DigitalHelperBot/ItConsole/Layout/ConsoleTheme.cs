namespace DigitalHelperBot.ItConsole.Layout;

/// <summary>The theme that Teams shows around the console, kept in a cookie of its frame. Outside Teams there is none, and the person's own settings count.</summary>
internal static class ConsoleTheme
{
    private const string Cookie = "__Host-console-theme";

    /// <summary>Teams' names: default, dark, contrast.</summary>
    public static string? Of(IRequestCookieCollection cookies) => Known(cookies[Cookie]);

    public static void Keep(HttpContext context, string? theme)
    {
        if (Known(theme) is not { } known)
            return;
        var cookie = new CookieOptions { Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteMode.None, IsEssential = true };
        cookie.Extensions.Add("Partitioned");
        context.Response.Cookies.Append(Cookie, known, cookie);
    }

    private static string? Known(string? theme) => theme is "default" or "dark" or "contrast" ? theme : null;
}
