using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>A verified token, or why there is none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TokenResult(CheckedToken? Token, Refusal Refusal)
{
    public static implicit operator TokenResult(CheckedToken token) => new(token, Refusal.None);
    public static implicit operator TokenResult(Refusal refusal) => new(null, refusal);
}

/// <summary>Checks the token of the channel service: https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.</summary>
internal sealed class TokenCheck(SigningKeys signingKeys, IOptions<TeamsOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly string _issuer = options.Value.IssuerInUse;
    private readonly string _appId = options.Value.AppId;

    public async ValueTask<TokenResult> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (authorization is not [{ } header] || !header.StartsWith(Scheme, StringComparison.Ordinal) || header.Length == Scheme.Length)
            return Refusal.NoToken;

        if (await signingKeys.GetAsync(cancellationToken) is not { } keys)
            return Refusal.NoKeys;
        var name = TokenMemory.NameOf(header.AsSpan(Scheme.Length));
        if (keys.Tokens.TryFind(name, out var known))
            return IsExpired(known.ExpiresAt) ? Refusal.BadToken : known;

        try
        {
            return await VerifyAsync(header[Scheme.Length..], name, keys, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A token that breaks the parser is a bad token, and no server error.
            return Refusal.BadToken;
        }
    }

    private async ValueTask<TokenResult> VerifyAsync(string token, UInt128 name, KeySet keys, CancellationToken cancellationToken)
    {
        if (!StrictToken.TryRead(token, out var read) || !IsForUs(read))
            return Refusal.BadToken;

        if (!keys.TryFind(read.Kid, out var key))
        {
            var newer = await signingKeys.GetNewerAsync(cancellationToken);
            if (newer is null || !newer.TryFind(read.Kid, out key))
                return Refusal.BadToken;
            keys = newer;
        }

        var verified = await _handler.ValidateTokenAsync(token, ParametersFor(key));
        if (!verified.IsValid)
            return Refusal.BadToken;
        var found = new CheckedToken(read.ServiceUrl, key, read.Expires);
        keys.Tokens.Remember(name, found);
        return found;
    }

    private bool IsForUs(StrictToken read)
        => read.Issuer == _issuer
            && string.Equals(read.Audience, _appId, StringComparison.OrdinalIgnoreCase)
            && !IsExpired(read.Expires)
            && !(read.NotBefore > time.GetUtcNow() + ClockSkew);

    private bool IsExpired(DateTimeOffset expires) => expires < time.GetUtcNow() - ClockSkew;

    /// <summary>The library checks everything once more on its own; what it is lenient about was refused before.</summary>
    private TokenValidationParameters ParametersFor(ChannelKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ValidIssuer = _issuer,
        AudienceValidator = (audiences, _, _) => audiences.SequenceEqual([_appId], StringComparer.OrdinalIgnoreCase),
        LifetimeValidator = (_, expires, _, _) => expires is { } until && !IsExpired(until),
        IncludeTokenOnFailedValidation = false,
    };
}
