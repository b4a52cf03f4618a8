using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>
/// Plays Teams and Entra on loopback, behind what looks like a proxy: signing keys with their metadata, the token endpoint, and a sink for
/// replies that answers at once. So the bot runs as in production, on its real addresses, over TLS, and the floor does the same.
/// </summary>
internal sealed class LocalTeams : IAsyncDisposable
{
    public const string AppId = "33333333-3333-3333-3333-333333333333";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";
    private const string KeysHost = "login.botframework.com";
    private const string LoginHost = "login.microsoftonline.com";

    public const string KeysAddress = $"https://{KeysHost}/v1/.well-known/keys";

    private static readonly byte[] Taken = """{"id":"1"}"""u8.ToArray();

    private readonly ConcurrentDictionary<string, TaskCompletionSource<byte[]>> _waiting = new();
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private LocalTeams(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    public TeamsTokens Tokens { get; } = new();

    /// <summary>What a program needs in its environment to come here for all that it believes to be outside.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    /// <summary>While true, the bytes of each reply are given to the one that waits for it.</summary>
    public bool KeepsReplies { get; set; } = true;

    public static async Task<LocalTeams> StartAsync(string folder)
    {
        var certificate = LocalCertificate.Create(KeysHost, LoginHost, new Uri(ServiceUrl).Host);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1;
            listen.Use(ProxyTunnel.Before);
            listen.UseHttps(certificate);
        }));
        var app = builder.Build();
        var teams = new LocalTeams(app, certificate);
        app.MapGet("/v1/.well-known/openidconfiguration", () => Results.Json(new { issuer = TeamsTokens.Issuer, jwks_uri = KeysAddress }));
        app.MapGet("/v1/.well-known/keys", () => Results.Text(teams.Tokens.KeysDocument(), "application/json"));
        app.MapGet("/common/discovery/instance", () => Results.Text(DiscoveryDocument, "application/json"));
        app.MapPost($"/{Tenant}/oauth2/v2.0/token", () => Results.Json(new { token_type = "Bearer", expires_in = 86_399, access_token = TeamsTokens.OfTheBot }));
        app.MapPost("/emea/v3/conversations/{conversation}/activities/{reply}", teams.TakeAsync);
        await app.StartAsync();

        teams.Environment["HTTPS_PROXY"] = app.Urls.First().Replace("https://", "http://", StringComparison.Ordinal);
        teams.Environment["SSL_CERT_FILE"] = LocalCertificate.WriteTrust(certificate, folder);
        return teams;
    }

    /// <summary>Completes when the reply to this activity has arrived, with its bytes while they are kept.</summary>
    public Task<byte[]> ReplyTo(string activityId)
    {
        var arrival = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[activityId] = arrival;
        return arrival.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private static string DiscoveryDocument => $$$"""
        {"tenant_discovery_endpoint":"https://{{{LoginHost}}}/{{{Tenant}}}/v2.0/.well-known/openid-configuration","api-version":"1.1",
        "metadata":[{"preferred_network":"{{{LoginHost}}}","preferred_cache":"login.windows.net","aliases":["{{{LoginHost}}}","login.windows.net"]}]}
        """;

    private async Task TakeAsync(HttpContext context)
    {
        var body = Array.Empty<byte>();
        if (KeepsReplies)
        {
            using var kept = new MemoryStream();
            await context.Request.Body.CopyToAsync(kept);
            body = kept.ToArray();
        }
        else
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
        }

        if (context.Request.Headers.Authorization != $"Bearer {TeamsTokens.OfTheBot}")
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Taken);
        if (context.Request.RouteValues["reply"] is string id && _waiting.TryRemove(id, out var arrival))
            arrival.TrySetResult(body);
    }
}
