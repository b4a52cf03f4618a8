using System.Text.Json.Nodes;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>Well-signed tokens that say the wrong thing.</summary>
internal static class ClaimAttacks
{
    public static Dictionary<string, Attack> All { get; } = new()
    {
        ["another audience"] = Attack.Claims((claims, _) => claims["aud"] = "99999999-9999-9999-9999-999999999999"),
        ["no audience"] = Attack.Claims((claims, _) => claims.Remove("aud")),
        ["an empty audience"] = Attack.Claims((claims, _) => claims["aud"] = ""),
        ["a list of our audience alone"] = Attack.Claims((claims, _) => claims["aud"] = new JsonArray(Bot.AppId)),
        ["a list of our audience and another"] = Attack.Claims((claims, _) => claims["aud"] = new JsonArray(Bot.AppId, "other")),
        ["our audience as a web address"] = Attack.Claims((claims, _) => claims["aud"] = "api://" + Bot.AppId),
        ["audience twice"] = Twice("aud", "other", Bot.AppId),

        ["another issuer"] = Attack.Claims((claims, _) => claims["iss"] = "https://evil.example"),
        ["no issuer"] = Attack.Claims((claims, _) => claims.Remove("iss")),
        ["the issuer with a slash"] = Attack.Claims((claims, _) => claims["iss"] = "https://api.botframework.com/"),
        ["the issuer in capitals"] = Attack.Claims((claims, _) => claims["iss"] = "https://API.botframework.com"),
        ["the issuer of the government cloud"] = Attack.Claims((claims, _) => claims["iss"] = "https://api.botframework.us"),
        ["a list of issuers"] = Attack.Claims((claims, _) => claims["iss"] = new JsonArray("https://api.botframework.com")),
        ["issuer twice"] = Twice("iss", "https://evil.example", "https://api.botframework.com"),
        ["an emulator's token, version 1"] = Attack.Claims((claims, _) =>
        {
            claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            claims["ver"] = "1.0";
            claims["appid"] = Bot.AppId;
        }),
        ["an emulator's token, version 2"] = Attack.Claims((claims, _) =>
        {
            claims["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
            claims["ver"] = "2.0";
            claims["azp"] = Bot.AppId;
        }),
        ["another bot's token"] = Attack.Claims((claims, _) =>
        {
            claims["iss"] = $"https://login.microsoftonline.com/{Bot.Tenant}/v2.0";
            claims["ver"] = "2.0";
            claims["azp"] = "99999999-9999-9999-9999-999999999999";
        }),

        ["expired six minutes ago"] = Attack.Claims((claims, now) => claims["exp"] = now - 360),
        ["no expiry"] = Attack.Claims((claims, _) => claims.Remove("exp")),
        ["expiry 1e300"] = Attack.Claims((claims, _) => claims["exp"] = 1e300),
        ["expiry beyond the calendar"] = Attack.Claims((claims, _) => claims["exp"] = long.MaxValue),
        ["a negative expiry"] = Attack.Claims((claims, _) => claims["exp"] = -1),
        ["expiry as a string"] = Attack.Claims((claims, now) => claims["exp"] = $"{now + 3600}"),
        ["expiry null"] = Attack.Claims((claims, _) => claims["exp"] = null),
        ["expiry true"] = Attack.Claims((claims, _) => claims["exp"] = true),
        ["expiry twice"] = Attack.Header(now => "Bearer " + Teams.Sign(
            Teams.Header().ToJsonString(),
            Teams.Claims(now).ToJsonString().Replace("\"iss\"", $"\"exp\":{now.ToUnixTimeSeconds() + 60},\"iss\"", StringComparison.Ordinal),
            Teams.Key)),
        ["good from six minutes on"] = Attack.Claims((claims, now) => claims["nbf"] = now + 360),
        ["beginning 1e300"] = Attack.Claims((claims, _) => claims["nbf"] = 1e300),
        ["beginning as a string"] = Attack.Claims((claims, _) => claims["nbf"] = "soon"),

        ["no address"] = Attack.Claims((claims, _) => claims.Remove("serviceurl")),
        ["an empty address"] = Attack.Claims((claims, _) => claims["serviceurl"] = ""),
        ["the address under another spelling"] = Attack.Claims((claims, _) =>
        {
            claims.Remove("serviceurl");
            claims["serviceUrl"] = Bot.ServiceUrl;
        }),
        ["address twice"] = Twice("serviceurl", "https://evil.example/", Bot.ServiceUrl),
        ["another address"] = Attack.Claims((claims, _) => claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        ["another path in capitals"] = Attack.Claims((claims, _) => claims["serviceurl"] = "https://smba.trafficmanager.net/UK/"),
        ["an address of nothing but slashes"] = Attack.Claims((claims, _) => claims["serviceurl"] = "//"),
    };

    private static Attack Twice(string name, string first, string second) => Attack.Header(now =>
    {
        var claims = Teams.Claims(now);
        claims.Remove(name);
        var json = $$"""{"{{name}}":"{{first}}","{{name}}":"{{second}}",{{claims.ToJsonString()[1..]}}""";
        return "Bearer " + Teams.Sign(Teams.Header().ToJsonString(), json, Teams.Key);
    });
}
