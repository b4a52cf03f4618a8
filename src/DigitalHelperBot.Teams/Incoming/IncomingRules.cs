using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>Refuses settings with which strangers could get in, or nobody could, when the program starts.</summary>
internal sealed class IncomingRules(IHostEnvironment environment) : IValidateOptions<TeamsOptions>, IValidateOptions<IncomingWords>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var wrong = WhoMayCall(options).Concat(Addresses(options)).Concat(Limits(options.Incoming)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    public ValidateOptionsResult Validate(string? name, IncomingWords options)
        => string.IsNullOrWhiteSpace(options.TurnFailed) || string.IsNullOrWhiteSpace(options.TooMany)
            ? ValidateOptionsResult.Fail("IncomingWords is not complete. The app must configure what people read when a button could not be handled, and when they write too fast.")
            : ValidateOptionsResult.Success;

    private IEnumerable<string> WhoMayCall(TeamsOptions options)
    {
        var anonymous = environment.IsDevelopment() && options.AppId is "";
        if (options.AppId is "" && !anonymous)
            yield return "Teams:AppId is missing. Set it to the bot's app id: without it nobody's token can be checked. Only Development runs without.";
        if (options.AppId is not "" && !IsId(options.AppId))
            yield return "Teams:AppId is not a GUID. Copy the Application (client) ID from the app registration.";

        if (options.AllowedTenants.Count == 0 && !anonymous)
            yield return "Teams:AllowedTenants is empty, so nobody could use the bot. Add the id of your organisation's Entra tenant.";
        if (!options.AllowedTenants.All(IsId))
            yield return "Teams:AllowedTenants takes the GUIDs of Entra tenants, and something else is in it.";
    }

    private IEnumerable<string> Addresses(TeamsOptions options)
    {
        if (!Uri.TryCreate(options.IssuerInUse, UriKind.Absolute, out var issuer) || issuer.Scheme != Uri.UriSchemeHttps)
            yield return "Teams:Issuer must be an https address.";
        if (!MetadataAddress.IsAllowed(options.OpenIdMetadataInUse, environment))
            yield return "Teams:OpenIdMetadata must be an https address.";

        if (options.PublicAddress is not "" && !IsPublic(options.PublicAddress))
            yield return "Teams:PublicAddress must be an https address such as https://helper.example.org, without a user, query or fragment. Teams loads pictures from there, and follows no redirects.";

        if (options.Incoming.LocalChatOrigins.Count > 0 && !environment.IsDevelopment())
            yield return "Teams:Incoming:LocalChatOrigins must be empty outside Development: these programs call without a token.";
        if (!options.Incoming.LocalChatOrigins.All(IsLoopbackOrigin))
            yield return "Teams:Incoming:LocalChatOrigins takes loopback origins such as http://localhost:56150, without a path.";
    }

    private static IEnumerable<string> Limits(IncomingOptions incoming)
    {
        if (incoming.TurnsPerPersonPerMinute < 1)
            yield return "Teams:Incoming:TurnsPerPersonPerMinute must be at least 1.";
        if (incoming.TurnDeadline <= TimeSpan.Zero || incoming.TurnDeadline > TimeSpan.FromSeconds(15))
            yield return "Teams:Incoming:TurnDeadline must be at most 15 seconds: Teams gives up then.";
        if (incoming.TypingAfter <= TimeSpan.Zero || incoming.TypingAfter > incoming.TurnDeadline)
            yield return "Teams:Incoming:TypingAfter must be shorter than Teams:Incoming:TurnDeadline.";
    }

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out var id) && id != Guid.Empty;

    private static bool IsPublic(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri is { UserInfo: "", Query: "", Fragment: "" }
            && uri.Scheme == Uri.UriSchemeHttps
            && !uri.IsLoopback;

    private static bool IsLoopbackOrigin(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp && uri.GetLeftPart(UriPartial.Authority) == text;
}
