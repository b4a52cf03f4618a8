using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>Plays Teams on loopback: signing keys with their metadata, and a sink for replies that answers at once.</summary>
internal sealed class LocalTeams : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "33333333-3333-3333-3333-333333333333";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    private static readonly byte[] Taken = """{"id":"1"}"""u8.ToArray();

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "benchmark" };
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new();

    private LocalTeams(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();
    public string MetadataAddress => Address + "/metadata";
    public string KeysAddress => Address + "/keys";
    public byte[]? LastReply { get; private set; }
    public bool KeepsReplies { get; set; } = true;

    public static async Task<LocalTeams> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var teams = new LocalTeams(app);
        app.MapGet("/metadata", () => Results.Json(new { issuer = Issuer, jwks_uri = teams.KeysAddress, id_token_signing_alg_values_supported = (string[])["RS256"] }));
        app.MapGet("/keys", () => Results.Text(teams.Jwks(), "application/json"));
        app.MapPost("/v3/conversations/{conversation}/activities/{reply?}", teams.TakeAsync);
        await app.StartAsync();
        return teams;
    }

    /// <summary>Distinct tokens, all valid for an hour.</summary>
    public string[] Tokens(int count)
    {
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var now = TimeProvider.System.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(i => handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = AppId,
            NotBefore = now.AddMinutes(-1).UtcDateTime,
            Expires = now.AddHours(1).UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["serviceurl"] = Address, ["n"] = i },
        }))];
    }

    /// <summary>Completes when the reply to this activity has arrived.</summary>
    public Task ReplyTo(string activityId)
    {
        var arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[activityId] = arrival;
        return arrival.Task;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private string Jwks()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = _key.KeyId });
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = _key.KeyId,
                ["n"] = key.N,
                ["e"] = key.E,
                ["endorsements"] = new JsonArray("msteams"),
            }),
        }.ToJsonString();
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (KeepsReplies)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            LastReply = body.ToArray();
        }
        else
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Taken);
        if (context.Request.RouteValues["reply"] is string id && _waiting.TryRemove(id, out var arrival))
            arrival.TrySetResult();
    }
}
