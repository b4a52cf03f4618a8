using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Refuses settings with which the bot could not send, or not safely, when the program starts.</summary>
internal sealed class OutgoingRules(IHostEnvironment environment) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var wrong = Credential(options).Concat(Addresses(options)).Concat(Sending(options.Outgoing)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Credential(TeamsOptions options)
    {
        var credential = options.Credential;
        if (credential.Kind == CredentialKind.None)
        {
            if (!environment.IsDevelopment())
                yield return "Teams:Credential:Kind is not set. Set it to ManagedIdentity, WorkloadIdentity, Certificate or ClientSecret; only Development runs without.";
            yield break;
        }

        if (!Guid.TryParse(options.AppId, out _))
            yield return "Teams:AppId must be the bot's app id, a GUID, when Teams:Credential:Kind is set.";
        if (credential.Kind != CredentialKind.ManagedIdentity && credential.TenantId is "" && options.AllowedTenants.Count != 1)
            yield return "Teams:Credential:TenantId must name the tenant that the bot is registered in, unless there is exactly one in Teams:AllowedTenants.";
        if (credential is { Kind: CredentialKind.ClientSecret, ClientSecret: "" })
            yield return "Teams:Credential:ClientSecret is empty. Set it, for example with the environment variable Teams__Credential__ClientSecret.";
        if (credential.Kind == CredentialKind.Certificate && !HasCertificate(credential))
            yield return "Teams:Credential:CertificatePath must name a PFX or PEM file with a private key; a PFX file needs its Teams:Credential:CertificatePassword.";
    }

    private static bool HasCertificate(CredentialOptions credential)
    {
        try
        {
            using var certificate = ConnectorCredential.LoadCertificate(credential);
            return certificate.HasPrivateKey;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Addresses(TeamsOptions options)
    {
        foreach (var host in options.AllowedServiceHosts)
            if (!AllowedHosts.IsHostName(host))
                yield return "Teams:AllowedServiceHosts takes bare host names in small letters, without scheme, port, path or wildcard.";
        if (options.Preset.ServiceHost is null && options.AllowedServiceHosts.Count == 0)
            yield return $"Teams:AllowedServiceHosts must name the service host: the {options.Cloud} cloud has no known one.";
        if (!Uri.TryCreate(options.LoginAddressInUse, UriKind.Absolute, out var login) || login.Scheme != Uri.UriSchemeHttps)
            yield return "Teams:LoginAddress must be an https address.";
    }

    private static IEnumerable<string> Sending(OutgoingOptions outgoing)
    {
        if (outgoing.AttemptTimeout <= TimeSpan.Zero)
            yield return "Teams:Outgoing:AttemptTimeout must be longer than nothing.";
        if (outgoing.MaxRepeats is < 0 or > 10)
            yield return "Teams:Outgoing:MaxRepeats must be between 0 and 10.";
        if (outgoing.RepeatDelay < TimeSpan.Zero || outgoing.MaxRepeatDelay < outgoing.RepeatDelay || outgoing.MaxRepeatDelay > TimeSpan.FromMinutes(10))
            yield return "Teams:Outgoing:RepeatDelay and MaxRepeatDelay must be in this order, and at most 10 minutes.";
        if (outgoing.MaxInFlight < 1)
            yield return "Teams:Outgoing:MaxInFlight must be at least 1.";
        if (outgoing.ConversationLimits.Any(limit => limit.Sends < 1 || limit.Seconds is not (> 0 and <= 86_400)))
            yield return "Teams:Outgoing:ConversationLimits: each needs Sends of at least 1 and Seconds of at most a day.";
        if (outgoing.MaxLimitDelay < TimeSpan.Zero)
            yield return "Teams:Outgoing:MaxLimitDelay can't be less than nothing.";
    }
}
