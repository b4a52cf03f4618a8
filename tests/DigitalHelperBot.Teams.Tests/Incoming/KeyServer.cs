using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>Stands for the channel service's key server: TLS on loopback, real RSA keys, and a count of what was asked of it.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = CreateCertificate();
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonObject> _keys = new();

    private KeyServer(WebApplication app) => _app = app;

    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    public int MetadataFetches { get; private set; }

    public int Status { get; set; } = StatusCodes.Status200OK;

    public string JwksUri { get; set; } = "https://keys.example/v1/.well-known/keys";

    /// <summary>What is served in the place of the keys, when set.</summary>
    public string? Document { get; set; }

    public static string CertificateHash => Certificate.GetCertHashString();

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        var app = builder.Build();
        var server = new KeyServer(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () =>
        {
            server.MetadataFetches++;
            return server.Answer($$"""{"issuer":"https://api.botframework.com","jwks_uri":"{{server.JwksUri}}"}""");
        });
        app.MapGet("/v1/.well-known/keys", () => server.Answer(server.Document ?? new JsonObject { ["keys"] = new JsonArray([.. server._keys.Values.Select(key => key.DeepClone())]) }.ToJsonString()));
        await app.StartAsync();
        server.EndPoint = new(IPAddress.Loopback, new Uri(app.Urls.Single()).Port);
        return server;
    }

    public void Publish(string kid, RSA key, params string[]? endorsements)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["x5t"] = kid,
            ["n"] = Convert.ToBase64String(parameters.Modulus!).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
            ["e"] = "AQAB",
        };
        if (endorsements is not null)
            json["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        _keys[$"{kid} {json["n"]}"] = json;
    }

    public void Withdraw(string kid)
    {
        foreach (var name in _keys.Keys.Where(name => name.StartsWith(kid + " ", StringComparison.Ordinal)))
            _keys.TryRemove(name, out _);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Answer(string json) => Status == StatusCodes.Status200OK ? Results.Text(json, "application/json") : Results.StatusCode(Status);

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var day = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(day.AddDays(-1), day.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
