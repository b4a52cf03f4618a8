using System.Reflection;
using DigitalHelperBot.ItConsole.Layout;
using DigitalHelperBot.ItConsole.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole.Tab;

/// <summary>The console as a tab in Teams: a token that Teams gets becomes the console's session.</summary>
internal static class TabSignIn
{
    public const string Path = ConsoleRoutes.Root + "/tab";
    public const string SessionPath = Path + "/session";
    private const string LibraryResource = "ItConsole/MicrosoftTeams.min.js";

    public static readonly ConsoleFile Script = new("ItConsole/tab.js");

    /// <summary>Null in a build without Node.</summary>
    public static readonly ConsoleFile? TeamsLibrary =
        Assembly.GetExecutingAssembly().GetManifestResourceInfo(LibraryResource) is null ? null : new ConsoleFile(LibraryResource);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapConsoleFile(Script);
        if (TeamsLibrary is not null)
            routes.MapConsoleFile(TeamsLibrary);
        routes.MapGet(Path, (string? returnUrl) => Page(returnUrl)).AllowAnonymous();
        // The token is asked for in a header, which no form and no page of another site can send: that is this route's proof.
        routes.MapPost(SessionPath, StartSessionAsync).RequireAuthorization(policy => policy.AddAuthenticationSchemes(EntraSignIn.Tab).RequireAuthenticatedUser());
    }

    /// <summary>The browser says that the page is for a frame.</summary>
    public static bool IsInFrame(HttpContext context) => context.Request.Headers["Sec-Fetch-Dest"].Any(place => place is "iframe" or "frame");

    public static IResult Page(string? returnUrl) => ConsoleAnswer.Page<TabPage>(new { ReturnUrl = SeeOther.OrStart(returnUrl) });

    private static async Task<IResult> StartSessionAsync(HttpContext context, IOptions<ItConsoleOptions> settings, string? theme)
    {
        if (EntraSignIn.PersonOf(context.User, settings.Value) is not { } person)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        await context.SignInAsync(ConsoleSignIn.Scheme, person.ToPrincipal(ConsoleSignIn.Scheme));
        ConsoleTheme.Keep(context, theme);
        return TypedResults.NoContent();
    }
}
