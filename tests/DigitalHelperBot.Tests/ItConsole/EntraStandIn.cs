using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Tests.ItConsole;

/// <summary>Plays Entra ID: an OpenID Connect provider over HTTPS with real keys, which gives out whatever tokens a test asks for.</summary>
internal sealed class EntraStandIn : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string ClientId = "99999999-8888-7777-6666-555555555555";

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "key-1" };
    private static readonly RsaSecurityKey Foreign = new(RSA.Create(2048)) { KeyId = "key-1" };
    private readonly WebApplication _app;

    private EntraStandIn(WebApplication app) => _app = app;

    public static X509Certificate2 Certificate { get; } = CreateCertificate();

    public string Address { get; private set; } = "";

    public string Issuer => $"{Address}/{Tenant}/v2.0";

    public static async Task<EntraStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        var app = builder.Build();
        var entra = new EntraStandIn(app);
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = entra.Issuer,
            authorization_endpoint = $"{entra.Address}/{Tenant}/oauth2/v2.0/authorize",
            token_endpoint = $"{entra.Address}/{Tenant}/oauth2/v2.0/token",
            jwks_uri = $"{entra.Address}/{Tenant}/discovery/v2.0/keys",
            tenant_region_scope = "EU",
        }));
        app.MapGet("/{tenant}/discovery/v2.0/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(Key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = Key.KeyId });
            return Results.Json(new { keys = new[] { new { kty = key.Kty, use = "sig", kid = key.Kid, n = key.N, e = key.E, issuer = entra.Issuer } } });
        });
        await app.StartAsync();
        entra.Address = $"https://localhost:{new Uri(app.Urls.Single()).Port}";
        return entra;
    }

    /// <summary>A token as Entra's version 2 end point makes them.</summary>
    public string Token(string? nonce, string[] roles, string audience = ClientId, string tenant = Tenant, string? issuer = null, string name = "Anna Ng", bool signedByUs = true, int minutes = 60)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object>
        {
            ["ver"] = "2.0",
            ["tid"] = tenant,
            ["oid"] = "id-of-anna",
            ["sub"] = "subject-of-anna",
            ["name"] = name,
            ["preferred_username"] = "anna@example.org",
            ["roles"] = roles,
        };
        if (nonce is not null)
            claims["nonce"] = nonce;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = now.AddHours(-2),
            NotBefore = now.AddHours(-2),
            Expires = now.AddMinutes(minutes),
            SigningCredentials = new SigningCredentials(signedByUs ? Key : Foreign, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static X509Certificate2 CreateCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
