using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>Makes the credential that the settings describe. A new one starts with an empty cache, which is how a refused token is replaced.</summary>
/// <param name="create">Null when the bot has no credential and sends without a token.</param>
public sealed class ConnectorCredential(Func<TokenCredential>? create)
{
    public bool Exists => create is not null;

    public TokenCredential Create() => create?.Invoke() ?? throw new InvalidOperationException("There is no credential to create.");

    internal static ConnectorCredential From(TeamsOptions options)
    {
        var settings = options.Credential;
        var tenant = settings.TenantId is "" ? options.AllowedTenants.FirstOrDefault() : settings.TenantId;
        var login = new Uri(options.LoginAddressInUse);
        return settings.Kind switch
        {
            CredentialKind.None => new(create: null),
            CredentialKind.ClientSecret => new(() => new ClientSecretCredential(
                tenant, options.AppId, settings.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = login })),
            CredentialKind.Certificate => new(() => new ClientCertificateCredential(
                tenant, options.AppId, LoadCertificate(settings), new ClientCertificateCredentialOptions { AuthorityHost = login, SendCertificateChain = true })),
            CredentialKind.ManagedIdentity => new(() => new ManagedIdentityCredential(
                ManagedIdentityId.FromUserAssignedClientId(options.AppId))),
            CredentialKind.WorkloadIdentity => new(() => new WorkloadIdentityCredential(WorkloadIdentity(options, tenant, login))),
            _ => throw new ArgumentOutOfRangeException(nameof(options), settings.Kind, "No such kind of credential."),
        };
    }

    /// <exception cref="System.Security.Cryptography.CryptographicException">The file is no certificate with a key, or has another password.</exception>
    internal static X509Certificate2 LoadCertificate(CredentialOptions settings) =>
        X509Certificate2.GetCertContentType(settings.CertificatePath) == X509ContentType.Pfx
            ? X509CertificateLoader.LoadPkcs12FromFile(settings.CertificatePath, settings.CertificatePassword)
            : X509Certificate2.CreateFromPemFile(settings.CertificatePath);

    private static WorkloadIdentityCredentialOptions WorkloadIdentity(TeamsOptions options, string? tenant, Uri login)
    {
        var identity = new WorkloadIdentityCredentialOptions { ClientId = options.AppId, TenantId = tenant, AuthorityHost = login };
        if (options.Credential.TokenFilePath is not "")
            identity.TokenFilePath = options.Credential.TokenFilePath;
        return identity;
    }
}
