using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using DigitalHelperBot.Teams.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>The least that any bot has to do: read the same JSON, check the same token, and send one reply of the same bytes. Nothing is matched and nothing is kept.</summary>
internal static class FloorServer
{
    /// <summary>Arguments: address to listen on, JWKS address, issuer, audience, file with the reply's bytes, whether to remember checked tokens.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (address, keysAddress, issuer, audience, replyFile, remember) = (args[0], args[1], args[2], args[3], args[4], bool.Parse(args[5]));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false };
        using var http = new HttpClient(handler);
        var keys = new JsonWebKeySet(await http.GetStringAsync(keysAddress));
        var rules = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = audience,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            TryAllIssuerSigningKeys = false,
        };
        var tokens = new JsonWebTokenHandler { MapInboundClaims = false };
        var seen = new ConcurrentDictionary<string, bool>();
        var reply = await File.ReadAllBytesAsync(replyFile);
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = FloorJson.Default };

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        app.MapGet("/health/ready", () => Results.Ok());
        app.MapPost("/api/messages", async context =>
        {
            var header = context.Request.Headers.Authorization.ToString();
            if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !(remember && seen.ContainsKey(header)))
            {
                var result = await tokens.ValidateTokenAsync(header["Bearer ".Length..], rules);
                if (!result.IsValid)
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }

                if (remember && seen.Count < 10_000)
                    seen.TryAdd(header, true);
            }

            var activity = (await JsonSerializer.DeserializeAsync(context.Request.Body, FloorJson.Default.Activity))!;
            var url = $"{activity.ServiceUrl}/v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{Uri.EscapeDataString(activity.Id!)}";
            using var content = new ByteArrayContent(reply);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var sent = await http.PostAsync(url, content);
            await sent.Content.CopyToAsync(Stream.Null);
        });
        await app.RunAsync();
        return 0;
    }
}
