using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>
/// A JSON Web Token read narrowly, before its signature is looked at: only what the channel service is known to send, so that no
/// lenience of a general library is ever met. Reading it proves nothing.
/// </summary>
internal sealed record StrictToken(string Kid, string Issuer, string Audience, DateTimeOffset Expires, DateTimeOffset? NotBefore, string ServiceUrl)
{
    // Tokens of the channel service are about 1.2 KB.
    private const int Longest = 16 * 1024;
    private const long LatestTime = 253_402_300_799;
    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    public static bool TryRead(ReadOnlySpan<char> token, [NotNullWhen(true)] out StrictToken? read)
    {
        read = null;
        if (token.Length > Longest || token.ContainsAnyExcept(Characters) || token.Count('.') != 2)
            return false;

        var first = token.IndexOf('.');
        var second = token.LastIndexOf('.');
        try
        {
            using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token[..first]), Strict);
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token[(first + 1)..second]), Strict);
            read = Read(header.RootElement, claims.RootElement);
            return read is not null;
        }
        // InvalidOperationException: a string with half a surrogate pair, or an element of another kind than expected.
        catch (Exception malformed) when (malformed is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static StrictToken? Read(JsonElement header, JsonElement claims)
    {
        if (Text(header, "alg") != "RS256" || Text(header, "kid") is not { Length: > 0 } kid || NamesOtherKeys(header))
            return null;

        return Text(claims, "iss") is { } issuer
            && Text(claims, "aud") is { } audience
            && Text(claims, "serviceurl") is { Length: > 0 } serviceUrl
            && TryTime(claims, "exp", out var expires) && expires is { } until
            && TryTime(claims, "nbf", out var notBefore)
                ? new(kid, issuer, audience, until, notBefore, serviceUrl)
                : null;
    }

    // Keys come from the metadata alone, and an extension that must be understood is not.
    private static bool NamesOtherKeys(JsonElement header)
        => header.TryGetProperty("crit", out _) || header.TryGetProperty("jwk", out _) || header.TryGetProperty("jku", out _)
            || header.TryGetProperty("x5u", out _) || header.TryGetProperty("x5c", out _);

    private static bool TryTime(JsonElement claims, string name, out DateTimeOffset? time)
    {
        time = null;
        if (!claims.TryGetProperty(name, out var value))
            return true;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var seconds) || seconds is < 0 or > LatestTime)
            return false;
        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    private static string? Text(JsonElement holder, string name)
        => holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
