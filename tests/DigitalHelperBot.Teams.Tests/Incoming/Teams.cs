using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>Stands for Teams: makes tokens and activities, good ones unless told otherwise.</summary>
internal static class Teams
{
    public const string Kid = "key-1";
    public static RSA Key { get; } = RSA.Create(2048);

    /// <summary>A listed key of another name, endorsed for Teams too.</summary>
    public static RSA SecondKey { get; } = RSA.Create(2048);

    /// <summary>A key that nobody publishes.</summary>
    public static RSA StrangersKey { get; } = RSA.Create(2048);

    public static JsonObject Header() => new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = Kid, ["x5t"] = Kid };

    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["serviceurl"] = Bot.ServiceUrl,
        ["nbf"] = now.ToUnixTimeSeconds() - 60,
        ["exp"] = now.ToUnixTimeSeconds() + 3600,
        ["iss"] = "https://api.botframework.com",
        ["aud"] = Bot.AppId,
    };

    public static string Token(DateTimeOffset now, Action<JsonObject>? claims = null, Action<JsonObject>? header = null, RSA? key = null)
    {
        var head = Header();
        var body = Claims(now);
        header?.Invoke(head);
        claims?.Invoke(body);
        return "Bearer " + Sign(head.ToJsonString(), body.ToJsonString(), key ?? Key);
    }

    public static string Sign(string header, string claims, RSA key, HashAlgorithmName? hash = null, RSASignaturePadding? padding = null)
        => Sign(header, claims, data => key.SignData(data, hash ?? HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1));

    public static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    public static JsonObject Activity(string text = "how do i share my screen", string id = "1795407496416") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-23T09:00:00.000Z",
        ["serviceUrl"] = Bot.ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:user-a", ["name"] = "Alex Wilber", ["aadObjectId"] = "22222222-2222-2222-2222-22222222000a" },
        ["recipient"] = new JsonObject { ["id"] = "28:33333333-3333-3333-3333-333333333333", ["name"] = "Desk Bot" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = Bot.Tenant, ["id"] = "a:personal-1" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Bot.Tenant } },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["country"] = "GB", ["platform"] = "iOS" }),
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["text"] = text,
    };

    /// <summary>The same, as a local chat program sends it to <paramref name="bot"/>.</summary>
    public static JsonObject LocalActivity(Bot bot, string text = "how do i share my screen", string id = "1795407496416")
    {
        var activity = Activity(text, id);
        activity["serviceUrl"] = $"http://localhost:{bot.Address.Port}/_connector";
        return activity;
    }
}
