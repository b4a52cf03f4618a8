using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole.SignIn;

/// <summary>
/// The two cookies. In Teams the console stands in a frame of another site, hence SameSite=None; Partitioned keeps the frame's apart from
/// the browser's own. On this computer, without TLS, neither is to be had nor needed.
/// </summary>
internal sealed class SignInCookie(IOptions<LocalConsole> local) : IConfigureNamedOptions<CookieAuthenticationOptions>, IConfigureOptions<AntiforgeryOptions>
{
    /// <summary>In a form: what proves that it came from us.</summary>
    public const string ProofField = "antiforgery";

    public void Configure(CookieAuthenticationOptions options) => Configure(ConsoleSignIn.Scheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != ConsoleSignIn.Scheme)
            return;
        options.LoginPath = ConsoleSignIn.InPath;
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        // Whoever loses a role, or the account, is out after this time at the latest.
        options.SlidingExpiration = false;
        var toSignIn = options.Events.OnRedirectToLogin;
        options.Events.OnRedirectToLogin = call => HttpMethods.IsPost(call.Request.Method) ? SendAgain.AfterASignInEndedAsync(call.HttpContext) : toSignIn(call);
        options.Events.OnRedirectToAccessDenied = call => ConsoleAnswer
            .Problem(StatusCodes.Status403Forbidden, "Your role may not do that", "Ask whoever gives out roles for this console in Entra. Your page “You” says what each role may do.")
            .ExecuteAsync(call.HttpContext);
        Set(options.Cookie, "console-session");
    }

    public void Configure(AntiforgeryOptions options)
    {
        // frame-ancestors says who may frame a page.
        options.SuppressXFrameOptionsHeader = true;
        options.FormFieldName = ProofField;
        Set(options.Cookie, "console-antiforgery");
    }

    private void Set(CookieBuilder cookie, string name)
    {
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        if (local.Value.IsOpen)
        {
            cookie.Name = name;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.SameSite = SameSiteMode.Strict;
            return;
        }
        cookie.Name = "__Host-" + name;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.None;
        cookie.Extensions.Add("Partitioned");
    }
}
