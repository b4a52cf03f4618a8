using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>The least that any bot has to do: read the same JSON, check the same token, and send one reply of the same bytes with a token. Nothing is matched and nothing is kept.</summary>
internal static class FloorServer
{
    /// <summary>Arguments: address to listen on, file with the replies, whether to remember checked tokens.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (address, replyFile, remember) = (args[0], args[1], bool.Parse(args[2]));
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler);
        var keys = new JsonWebKeySet(await http.GetStringAsync(LocalTeams.KeysAddress));
        var rules = new TokenValidationParameters
        {
            ValidIssuer = TeamsTokens.Issuer,
            ValidAudience = LocalTeams.AppId,
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            TryAllIssuerSigningKeys = false,
        };
        var tokens = new JsonWebTokenHandler { MapInboundClaims = false };
        var seen = new ConcurrentDictionary<string, bool>();
        var replies = await SameReplies.ReadAsync(replyFile);
        var own = new AuthenticationHeaderValue("Bearer", TeamsTokens.OfTheBot);
        var json = new MediaTypeHeaderValue("application/json", "utf-8");

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
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
            var url = $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities/{Uri.EscapeDataString(activity.Id!)}";
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(replies[activity.Text!]) };
            request.Content.Headers.ContentType = json;
            request.Headers.Authorization = own;
            using var sent = await http.SendAsync(request);
            await sent.Content.CopyToAsync(Stream.Null);
        });
        await app.RunAsync();
        return 0;
    }
}
