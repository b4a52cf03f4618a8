using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>What people try with the Authorization header and the token in it.</summary>
internal static class TokenAttacks
{
    public static Dictionary<string, Attack> All { get; } = new()
    {
        ["no header"] = new(_ => []),
        ["an empty header"] = Attack.Header(_ => ""),
        ["the scheme alone"] = Attack.Header(_ => "Bearer"),
        ["the scheme in small letters"] = Attack.Header(now => "bearer" + Teams.Token(now)["Bearer".Length..]),
        ["two blanks after the scheme"] = Attack.Header(now => "Bearer  " + Teams.Token(now)["Bearer ".Length..]),
        ["no scheme"] = Attack.Header(now => Teams.Token(now)["Bearer ".Length..]),
        ["another scheme"] = Attack.Header(now => "Basic" + Teams.Token(now)["Bearer".Length..]),
        ["a second header"] = new(now => [Teams.Token(now), Teams.Token(now)]),
        ["a second token after a comma"] = Attack.Header(now => $"{Teams.Token(now)}, {Teams.Token(now)}"),
        ["words after the token"] = Attack.Header(now => Teams.Token(now) + " x"),
        ["garbage"] = Attack.Header(_ => "Bearer not-a-token"),
        ["dots alone"] = Attack.Header(_ => "Bearer .."),
        ["100,000 dots"] = Attack.Header(_ => "Bearer " + new string('.', 100_000)),
        ["260 KB of token"] = Attack.Claims((claims, _) => claims["more"] = new string('x', 195_000)),
        ["260 KB of garbage"] = Attack.Header(_ => $"Bearer {new string('a', 130_000)}.{new string('b', 130_000)}.c"),
        ["no signature segment"] = Attack.Header(now => Segments(now, 2)),
        ["an empty signature"] = Attack.Header(now => Segments(now, 2) + "."),
        ["a fourth segment"] = Attack.Header(now => Teams.Token(now) + ".AAAA"),
        ["five segments, as if encrypted"] = Attack.Header(now => Teams.Token(now) + ".AAAA.AAAA"),
        ["base64 with plus and slash"] = Attack.Header(now => Segments(now, 2) + ".a+/a"),
        ["base64 with padding"] = Attack.Header(now => Teams.Token(now) + "="),
        ["a tab within"] = Attack.Header(now => Teams.Token(now).Insert(40, "\t")),

        ["the right name and a stranger's key"] = Attack.Header(now => Teams.Token(now, key: Teams.StrangersKey)),
        ["a signature with one bit changed"] = Attack.Header(now => Flipped(Teams.Token(now))),
        ["the signature of another token"] = Attack.Header(now => Segments(now, 2) + "." + Teams.Token(now, claims => claims["jti"] = "other").Split('.')[2]),
        ["a changed payload"] = Attack.Header(now =>
        {
            var changed = Teams.Token(now, claims => claims["jti"] = "other", key: Teams.StrangersKey).Split('.');
            var signed = Teams.Token(now).Split('.');
            return $"{signed[0]}.{changed[1]}.{signed[2]}";
        }),

        ["alg none without a signature"] = Attack.Header(now => Unsigned(now, "none")),
        ["alg nOnE without a signature"] = Attack.Header(now => Unsigned(now, "nOnE")),
        ["alg none with a signature"] = Attack.TokenHeader(header => header["alg"] = "none"),
        ["no alg"] = Attack.TokenHeader(header => header.Remove("alg")),
        ["alg twice"] = Raw(now => ($$"""{"alg":"none","alg":"RS256","kid":"{{Teams.Kid}}"}""", Teams.Claims(now).ToJsonString())),
        ["HS256 with the public key as PEM"] = Hmac(Encoding.ASCII.GetBytes(Teams.Key.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the public key as PKCS#1 PEM"] = Hmac(Encoding.ASCII.GetBytes(Teams.Key.ExportRSAPublicKeyPem())),
        ["HS256 with the public key as DER"] = Hmac(Teams.Key.ExportSubjectPublicKeyInfo()),
        ["HS256 with the modulus"] = Hmac(Teams.Key.ExportParameters(false).Modulus!),
        ["RS384"] = OtherRsa("RS384", HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        ["RS512"] = OtherRsa("RS512", HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        ["PS256"] = OtherRsa("PS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        ["a PSS signature called RS256"] = OtherRsa("RS256", HashAlgorithmName.SHA256, RSASignaturePadding.Pss),

        ["an embedded key"] = Attack.Header(now => Teams.Token(now, header: header => header["jwk"] = Jwk(), key: Teams.StrangersKey)),
        ["an embedded key and no kid"] = Attack.Header(now => Teams.Token(now, key: Teams.StrangersKey, header: header =>
        {
            header["jwk"] = Jwk();
            header.Remove("kid");
        })),
        ["an embedded key beside a good signature"] = Attack.TokenHeader(header => header["jwk"] = Jwk()),
        ["keys at another address"] = Attack.Header(now => Teams.Token(now, header: header => header["jku"] = "https://evil.example/keys", key: Teams.StrangersKey)),
        ["keys at another address beside a good signature"] = Attack.TokenHeader(header => header["jku"] = "https://evil.example/keys"),
        ["a certificate at another address"] = Attack.Header(now => Teams.Token(now, header: header => header["x5u"] = "https://evil.example/cert", key: Teams.StrangersKey)),
        ["an embedded certificate"] = Attack.Header(now => Teams.Token(now, header: header => header["x5c"] = new JsonArray(OwnCertificate()), key: Teams.StrangersKey)),
        ["crit"] = Attack.TokenHeader(header =>
        {
            header["crit"] = new JsonArray("exp");
            header["exp"] = 1;
        }),

        ["no kid"] = Attack.TokenHeader(header => header.Remove("kid")),
        ["an empty kid"] = Attack.TokenHeader(header => header["kid"] = ""),
        ["a kid that is a number"] = Attack.TokenHeader(header => header["kid"] = 1),
        ["kid twice"] = Raw(now => ($$"""{"alg":"RS256","kid":"key-2","kid":"{{Teams.Kid}}"}""", Teams.Claims(now).ToJsonString())),
        ["an unknown kid, signed with a listed key"] = Attack.TokenHeader(header => header["kid"] = "key-9"),
        ["the kid of another listed key"] = Attack.TokenHeader(header => header["kid"] = "key-2"),
        ["a kid that is a path"] = Attack.TokenHeader(header => header["kid"] = "../../../../dev/null"),
        ["a kid that is SQL"] = Attack.TokenHeader(header => header["kid"] = "key-1' OR '1'='1"),
        ["a listed key of 1024 bits"] = Attack.Header(now => Teams.Token(now, header: header => header["kid"] = "small", key: SmallKey)),
        ["a key for Web Chat only"] = Attack.Header(now => Teams.Token(now, header: header => header["kid"] = "webchat-only", key: Teams.SecondKey)),
        ["a key with an empty list of channels"] = Attack.Header(now => Teams.Token(now, header: header => header["kid"] = "no-channels", key: Teams.SecondKey)),
        ["a key without a list of channels"] = Attack.Header(now => Teams.Token(now, header: header => header["kid"] = "not-endorsed", key: Teams.SecondKey)),

        ["header that is not JSON"] = Raw(now => ("{alg", Teams.Claims(now).ToJsonString())),
        ["header that is a list"] = Raw(now => ("[]", Teams.Claims(now).ToJsonString())),
        ["header nested 5,000 deep"] = Raw(now => (new string('[', 5_000), Teams.Claims(now).ToJsonString())),
        ["claims that are not JSON"] = Raw(_ => (Teams.Header().ToJsonString(), "hello")),
        ["claims that are a string"] = Raw(_ => (Teams.Header().ToJsonString(), "\"x\"")),
        ["claims with half a surrogate pair"] = Raw(now => (Teams.Header().ToJsonString(), Teams.Claims(now).ToJsonString().Replace("https://api", @"\ud800", StringComparison.Ordinal))),
        ["claims that are not UTF-8"] = Attack.Header(now => "Bearer " + Teams.Sign(Teams.Header().ToJsonString(), "\0\u0001", Teams.Key)),
    };

    public static RSA SmallKey { get; } = CreateSmallKey();

    private static Attack Raw(Func<DateTimeOffset, (string Header, string Claims)> make)
        => Attack.Header(now => "Bearer " + Teams.Sign(make(now).Header, make(now).Claims, Teams.Key));

    private static Attack Hmac(byte[] secret) => Attack.Header(now =>
    {
        var header = Teams.Header();
        header["alg"] = "HS256";
        return "Bearer " + Teams.Sign(header.ToJsonString(), Teams.Claims(now).ToJsonString(), data => HMACSHA256.HashData(secret, data));
    });

    private static Attack OtherRsa(string name, HashAlgorithmName hash, RSASignaturePadding padding) => Attack.Header(now =>
    {
        var header = Teams.Header();
        header["alg"] = name;
        return "Bearer " + Teams.Sign(header.ToJsonString(), Teams.Claims(now).ToJsonString(), Teams.Key, hash, padding);
    });

    private static string Unsigned(DateTimeOffset now, string algorithm)
    {
        var header = Teams.Header();
        header["alg"] = algorithm;
        return "Bearer " + Teams.Sign(header.ToJsonString(), Teams.Claims(now).ToJsonString(), _ => []);
    }

    private static string Segments(DateTimeOffset now, int count) => string.Join('.', Teams.Token(now).Split('.').Take(count));

    private static string Flipped(string token)
    {
        var at = token.Length - 20;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    private static JsonObject Jwk()
    {
        var key = Teams.StrangersKey.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["kid"] = Teams.Kid, ["n"] = System.Buffers.Text.Base64Url.EncodeToString(key.Modulus), ["e"] = "AQAB" };
    }

    private static string OwnCertificate()
    {
        var day = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
        using var certificate = new System.Security.Cryptography.X509Certificates.CertificateRequest("CN=x", Teams.StrangersKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(day, day.AddYears(1));
        return Convert.ToBase64String(certificate.RawData);
    }

    private static RSA CreateSmallKey()
    {
#pragma warning disable CA5385 // a weak key is what this is about
        return RSA.Create(1024);
#pragma warning restore CA5385
    }
}
