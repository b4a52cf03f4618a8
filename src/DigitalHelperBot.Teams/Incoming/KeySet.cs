using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>A public key of the channel service, and the channels that it may speak for.</summary>
internal sealed record ChannelKey(RsaSecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys of one fetch. Tokens are remembered with the keys that verified them, so that new keys forget them all.</summary>
internal sealed class KeySet
{
    private const int SmallestKeyBits = 2048;
    private const int TokensRemembered = 10_000;
    private readonly FrozenDictionary<string, ChannelKey> _keys;
    private readonly byte[] _document;

    private KeySet(FrozenDictionary<string, ChannelKey> keys, byte[] document)
    {
        _keys = keys;
        _document = document;
    }

    public TokenMemory Tokens { get; } = new(TokensRemembered);

    public bool TryFind(string kid, [NotNullWhen(true)] out ChannelKey? key) => _keys.TryGetValue(kid, out key);

    public bool IsMadeOf(ReadOnlySpan<byte> document) => document.SequenceEqual(_document);

    /// <summary>Reads a JSON Web Key Set (RFC 7517) with the <c>endorsements</c> that the Bot Connector adds. Keys that cannot be used are left out.</summary>
    /// <exception cref="JsonException">It is not a key set, or holds no usable key.</exception>
    public static KeySet Parse(byte[] document)
    {
        using var json = JsonDocument.Parse(document);
        if (json.RootElement.ValueKind != JsonValueKind.Object
            || !json.RootElement.TryGetProperty("keys", out var listed) || listed.ValueKind != JsonValueKind.Array)
            throw new JsonException("There is no list of keys.");

        var keys = listed.EnumerateArray().Select(Read).OfType<ChannelKey>()
            // Two keys under one name would leave it open which of them verified a token.
            .GroupBy(key => key.Key.KeyId, StringComparer.Ordinal).Where(named => named.Count() == 1)
            .ToFrozenDictionary(named => named.Key, named => named.Single(), StringComparer.Ordinal);
        return keys.Count > 0 ? new(keys, document) : throw new JsonException("There is no usable key.");
    }

    private static ChannelKey? Read(JsonElement key)
    {
        if (key.ValueKind != JsonValueKind.Object || Text(key, "kty") != "RSA" || Text(key, "use") is not (null or "sig")
            || Text(key, "kid") is not { Length: > 0 } kid || Text(key, "n") is not { } modulus || Text(key, "e") is not { } exponent)
            return null;

        var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
        if (parameters.Modulus.Length * 8 < SmallestKeyBits)
            return null;
        var endorsements = key.TryGetProperty("endorsements", out var listed) && listed.ValueKind == JsonValueKind.Array
            ? listed.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)
            : [];
        return new(new RsaSecurityKey(parameters) { KeyId = kid }, endorsements.ToFrozenSet(StringComparer.Ordinal));
    }

    private static string? Text(JsonElement holder, string name)
        => holder.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
