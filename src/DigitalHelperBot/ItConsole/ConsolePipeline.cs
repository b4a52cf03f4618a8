using DigitalHelperBot.ItConsole.SignIn;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole;

/// <summary>What a call to the console passes before its route. No other call passes any of it: a message from Teams has its own door.</summary>
internal static class ConsolePipeline
{
    public static void Use(WebApplication app, bool isOn)
    {
        var local = app.Services.GetRequiredService<IOptions<LocalConsole>>().Value;
        var address = app.Services.GetRequiredService<IOptions<ConsoleName>>().Value.PublicAddress;
        LeaveOtherCallsAlone(app);
        app.UseWhen(call => call.Request.Path.StartsWithSegments(ConsoleRoutes.Root, StringComparison.OrdinalIgnoreCase), console =>
        {
            console.UseSecurityHeaders(ConsoleHeaders.Policies);
            console.Use(KeepOutOfCaches);
            if (!isOn)
            {
                console.Run(SayThereIsNone);
                return;
            }
            console.Use((context, next) => !local.IsOpen || local.Admits(context) ? next(context) : RefuseAsync(context));
            if (!local.IsOpen && address is not null)
                console.Use((context, next) => AtPublicAddress(address, context, next));
            console.UseAuthentication();
            console.UseAuthorization();
            console.UseAntiforgery();
            console.Use(RefuseForeignForms);
            console.Use(CleanForm.UseAsync);
        });
    }

    /// <summary>ASP.NET would otherwise put authentication and authorisation before every call. A route of the console that got past ours all the same would fail, not open.</summary>
    private static void LeaveOtherCallsAlone(IApplicationBuilder app)
    {
        app.Properties["__AuthenticationMiddlewareSet"] = true;
        app.Properties["__AuthorizationMiddlewareSet"] = true;
    }

    /// <summary>A proxy in front ends TLS. Whatever it says of itself, browsers see the console at the address in the settings, so that is where Entra sends them back to.</summary>
    private static Task AtPublicAddress(Uri address, HttpContext context, RequestDelegate next)
    {
        (context.Request.Scheme, context.Request.Host) = (address.Scheme, HostString.FromUriComponent(address));
        return next(context);
    }

    private static Task SayThereIsNone(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.CacheControl = "no-store";
        return next(context);
    }

    /// <summary>Antiforgery only notes what it found; nothing that a form asked for may begin before this.</summary>
    private static Task RefuseForeignForms(HttpContext context, RequestDelegate next) => context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false }
        ? SendAgain.AfterAnOldProofAsync(context)
        : next(context);

    private static async Task RefuseAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("The console is only for the computer that the helper runs on.");
    }
}
