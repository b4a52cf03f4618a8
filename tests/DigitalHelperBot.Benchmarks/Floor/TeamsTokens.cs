using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>The key of the channel service, the tokens that it signs, and the token that the bot sends with.</summary>
internal sealed class TeamsTokens
{
    public const string Issuer = "https://api.botframework.com";

    /// <summary>As long as a real one.</summary>
    public static readonly string OfTheBot = new('t', 1200);

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "benchmark" };

    /// <summary>Distinct tokens, all valid for an hour.</summary>
    public string[] Create(int count)
    {
        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        var now = TimeProvider.System.GetUtcNow();
        return [.. Enumerable.Range(0, count).Select(i => handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = LocalTeams.AppId,
            NotBefore = now.AddMinutes(-1).UtcDateTime,
            Expires = now.AddHours(1).UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["serviceurl"] = LocalTeams.ServiceUrl, ["n"] = i },
        }))];
    }

    public string KeysDocument()
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
}
