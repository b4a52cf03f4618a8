using DigitalHelperBot.ItConsole.Tab;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole.SignIn;

/// <summary>Coming in and going out.</summary>
internal static class ConsoleSignIn
{
    public const string Scheme = "Console";
    public const string InPath = ConsoleRoutes.Root + "/sign-in";
    public const string BackPath = ConsoleRoutes.Root + "/signed-in";
    public const string OutPath = ConsoleRoutes.Root + "/sign-out";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(InPath, Begin).AllowAnonymous();
        routes.MapConsolePage(BackPath, () => ConsoleAnswer.Page<SignedInPage>());
        routes.MapPost(InPath, ChooseRoleAsync).AllowAnonymous().WithMetadata(ConsoleRoutes.AntiforgeryIsNeeded);
        routes.MapPost(OutPath, (Delegate)SignOutAsync).AllowAnonymous().WithMetadata(ConsoleRoutes.AntiforgeryIsNeeded);
    }

    /// <summary>On this computer a role is chosen; else Entra is asked, but never inside a frame, where its page would not show: there Teams is.</summary>
    private static IResult Begin(HttpContext context, IOptions<LocalConsole> local, string? returnUrl)
    {
        if (local.Value.IsOpen)
            return ConsoleAnswer.Page<RolePicker>(new { ReturnUrl = returnUrl });
        if (TabSignIn.IsInFrame(context))
            return TabSignIn.Page(returnUrl);
        return TypedResults.Challenge(new() { RedirectUri = SeeOther.OrStart(returnUrl) }, [EntraSignIn.Browser]);
    }

    private static async Task<IResult> ChooseRoleAsync(HttpContext context, IOptions<LocalConsole> local, [FromForm] string role, [FromForm] string? returnUrl)
    {
        if (!local.Value.IsOpen)
            return TypedResults.NotFound();
        if (ConsolePerson.Named(role) is not { } chosen)
            return ConsoleAnswer.Mistakes<RolePicker>(new { ReturnUrl = returnUrl });
        var person = new ConsolePerson($"local-{role}", $"{role} on this computer", chosen);
        await context.SignInAsync(Scheme, person.ToPrincipal(Scheme));
        return ConsoleAnswer.SeeOther(SeeOther.OrStart(returnUrl));
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Scheme);
        return ConsoleAnswer.SeeOther(ConsoleRoutes.Root);
    }
}
