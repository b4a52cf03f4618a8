using System.Net.Http.Headers;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Outgoing;

/// <summary>The bot's own token: fetched once, kept, and renewed some minutes before it ends.</summary>
internal sealed partial class ConnectorToken(
    ConnectorCredential credential, IOptions<TeamsOptions> options, TimeProvider time, ILogger<ConnectorToken> logger) : IDisposable
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly TokenRequestContext _request = new([options.Value.ScopeInUse]);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private TokenCredential? _source;
    private Held? _held;
    private DateTimeOffset _nextForcedRenewal;

    /// <summary>The header to send, or null when the bot has no credential.</summary>
    public ValueTask<AuthenticationHeaderValue?> GetAsync(CancellationToken cancellationToken)
    {
        if (!credential.Exists)
            return default;

        var held = Volatile.Read(ref _held);
        return held is not null && time.GetUtcNow() < held.RenewAt
            ? new(held.Header)
            : new(RenewAsync(held, cancellationToken));
    }

    /// <summary>A token other than the refused one, or null when there was a forced renewal a moment ago: asking again and again would not help.</summary>
    public async Task<AuthenticationHeaderValue?> ReplaceAsync(AuthenticationHeaderValue refused, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_held is not null && !ReferenceEquals(_held.Header, refused))
                return _held.Header;

            var now = time.GetUtcNow();
            if (now < _nextForcedRenewal)
                return null;

            _nextForcedRenewal = now + BetweenRenewals;
            _source = null;
            return await FetchAsync(cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<AuthenticationHeaderValue?> RenewAsync(Held? seen, CancellationToken cancellationToken)
    {
        var stillGood = seen is not null && time.GetUtcNow() < seen.EndsAt;
        if (!await _oneAtATime.WaitAsync(stillGood ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
            return seen!.Header;
        try
        {
            return _held is not null && !ReferenceEquals(_held, seen) ? _held.Header : await FetchAsync(cancellationToken);
        }
        catch (AuthenticationFailedException) when (stillGood)
        {
            LogRenewsLater();
            Volatile.Write(ref _held, seen! with { RenewAt = time.GetUtcNow() + BetweenRenewals });
            return seen.Header;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private async Task<AuthenticationHeaderValue> FetchAsync(CancellationToken cancellationToken)
    {
        var token = await AskAsync(cancellationToken);
        var header = new AuthenticationHeaderValue("Bearer", token.Token);
        Volatile.Write(ref _held, new Held(header, token.ExpiresOn - RenewBefore, token.ExpiresOn));
        return header;
    }

    private async Task<AccessToken> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            _source ??= credential.Create();
            return await _source.GetTokenAsync(_request, cancellationToken);
        }
        catch (AuthenticationFailedException failure)
        {
            LogNoToken(failure.Message);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The bot got no token to send with. Check Teams:AppId and Teams:Credential. Entra said: {Reason}")]
    private partial void LogNoToken(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The bot's token could not be renewed yet; the present one is still good.")]
    private partial void LogRenewsLater();

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset RenewAt, DateTimeOffset EndsAt);
}
