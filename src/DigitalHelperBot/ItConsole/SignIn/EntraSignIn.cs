using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace DigitalHelperBot.ItConsole.SignIn;

/// <summary>
/// Signing in with Entra ID. The browser brings an id token, so the program holds no secret for it. The tab in Teams brings an access
/// token for the same registration. Both become the console's own session: who, and the highest role.
/// </summary>
internal static class EntraSignIn
{
    public const string Browser = "Entra";
    public const string Tab = "EntraTab";
    private const string Client = "ConsoleSignIn";

    public static void Add(IServiceCollection services, AuthenticationBuilder authentication)
    {
        authentication.AddMicrosoftIdentityWebApp(_ => { }, null, Browser, ConsoleSignIn.Scheme);
        authentication.AddMicrosoftIdentityWebApi(_ => { }, _ => { }, Tab);
        services.AddOptions<MicrosoftIdentityOptions>(Browser).Configure<IOptions<ItConsoleOptions>>(Point);
        services.AddOptions<MicrosoftIdentityOptions>(Tab).Configure<IOptions<ItConsoleOptions>>(Point);
        services.AddOptions<OpenIdConnectOptions>(Browser).Configure<IHttpClientFactory>((options, clients) => options.Backchannel = clients.CreateClient(Client));
        services.AddOptions<JwtBearerOptions>(Tab).Configure<IHttpClientFactory>((options, clients) => options.Backchannel = clients.CreateClient(Client));
        services.AddOptions<OpenIdConnectOptions>(Browser).PostConfigure<IOptions<ItConsoleOptions>>((options, settings) =>
        {
            options.ResponseType = OpenIdConnectResponseType.IdToken;
            options.Events.OnTokenValidated = context => TakeInAsync(context, settings.Value);
            options.Events.OnRemoteFailure = RefuseAsync;
        });
        services.AddOptions<JwtBearerOptions>(Tab).PostConfigure<IOptions<ItConsoleOptions>, IOptions<ConsoleName>>((options, settings, name) =>
        {
            options.TokenValidationParameters.ValidAudiences = AudiencesOf(settings.Value, name.Value);
        });
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = Client);
        services.AddHttpClient(Client).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
    }

    /// <summary>Who the token is about; null when it gives no role here, or is of another tenant.</summary>
    public static ConsolePerson? PersonOf(ClaimsPrincipal token, ItConsoleOptions settings)
    {
        if (token.GetTenantId() != settings.TenantId || token.GetObjectId() is not { Length: > 0 } id)
            return null;
        var roles = token.FindAll(claim => claim.Type is "roles" or ClaimTypes.Role).Select(claim => ConsolePerson.Named(claim.Value)).OfType<ConsoleRole>().ToList();
        return roles.Count == 0 ? null : new ConsolePerson(id, PlainName(token) ?? id, roles.Max());
    }

    private static void Point(MicrosoftIdentityOptions options, IOptions<ItConsoleOptions> settings)
    {
        options.Instance = settings.Value.Instance;
        options.TenantId = settings.Value.TenantId;
        options.ClientId = settings.Value.ClientId;
        options.CallbackPath = ConsoleSignIn.InPath + "/entra";
        options.SignedOutCallbackPath = ConsoleSignIn.OutPath + "/entra";
        options.RemoteSignOutPath = ConsoleSignIn.OutPath + "/everywhere";
        options.AllowWebApiToBeAuthorizedByACL = true;
    }

    private static string[] AudiencesOf(ItConsoleOptions settings, ConsoleName name) =>
    [
        settings.ClientId, $"api://{settings.ClientId}",
        .. settings.TabResource.Length > 0 ? new[] { settings.TabResource } : name.PublicAddress is { } address ? [$"api://{address.Authority}/{settings.ClientId}"] : [],
    ];

    private static async Task TakeInAsync(Microsoft.AspNetCore.Authentication.OpenIdConnect.TokenValidatedContext context, ItConsoleOptions settings)
    {
        if (PersonOf(context.Principal!, settings) is { } person)
        {
            context.Principal = person.ToPrincipal(ConsoleSignIn.Scheme);
            return;
        }
        await NoRole.ExecuteAsync(context.HttpContext);
        context.HandleResponse();
    }

    /// <summary>What went wrong with the sign-in is in the log; a page for people says what to do.</summary>
    private static async Task RefuseAsync(RemoteFailureContext context)
    {
        await ConsoleAnswer.Problem(StatusCodes.Status400BadRequest, "Signing in did not work", "Nothing was changed. Close this window and open the console again.").ExecuteAsync(context.HttpContext);
        context.HandleResponse();
    }

    public static IResult NoRole { get; } = ConsoleAnswer.Problem(
        StatusCodes.Status403Forbidden, "You have no role here", "You are signed in, but nobody has given you a role for this console. Ask whoever looks after it to do so in Entra.");

    /// <summary>A name is shown and written down: it brings no control characters along.</summary>
    private static string? PlainName(ClaimsPrincipal token)
    {
        var name = token.FindFirstValue("name") ?? token.FindFirstValue("preferred_username");
        var plain = string.Concat((name ?? "").Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)).Trim();
        return plain.Length is 0 ? null : plain.Length > 200 ? plain[..200] : plain;
    }
}
