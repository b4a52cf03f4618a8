using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Teams.Incoming;

/// <summary>The channel service's signing keys: fetched when first needed, again each day, and at most once a minute for a key that is not known. The last good ones are kept.</summary>
internal sealed partial class SigningKeys(
    IHttpClientFactory clients, IOptions<TeamsOptions> options, IHostEnvironment environment, TimeProvider time, ILogger<SigningKeys> logger) : IHostedService
{
    public const string HttpClientName = "DigitalHelperBot.Teams.SigningKeys";
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenFirstTries = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private volatile KeySet? _current;
    private long _fetchedAt;
    private long? _triedAt;
    private Task _refresh = Task.CompletedTask;

    /// <summary>The keys at hand, fetched if there are none yet; null when they can't be had.</summary>
    public async ValueTask<KeySet?> GetAsync(CancellationToken cancellationToken)
    {
        if (_current is not { } keys)
        {
            await RefreshAsync(BetweenFirstTries).WaitAsync(cancellationToken);
            return _current;
        }

        if (time.GetElapsedTime(Interlocked.Read(ref _fetchedAt)) > FreshFor)
            _ = RefreshAsync(BetweenRefreshes); // nobody waits for it: the old keys serve meanwhile
        return keys;
    }

    /// <summary>The keys after a refresh, if one is due: asked for when a token names a key that is not known.</summary>
    public async ValueTask<KeySet?> GetNewerAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(BetweenRefreshes).WaitAsync(cancellationToken);
        return _current;
    }

    /// <summary>Begins to fetch them unless that was done ahead, so that the first person does not wait for it.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.AppId is not "" && _current is null)
            _ = RefreshAsync(BetweenFirstTries);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task RefreshAsync(TimeSpan atLeastApart)
    {
        lock (_gate)
        {
            if (!_refresh.IsCompleted || (_triedAt is { } tried && time.GetElapsedTime(tried) < atLeastApart))
                return _refresh;
            _triedAt = time.GetTimestamp();
            return _refresh = FetchAsync();
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            using var client = clients.CreateClient(HttpClientName);
            using var metadata = JsonDocument.Parse(await client.GetByteArrayAsync(new Uri(options.Value.OpenIdMetadataInUse)));
            var address = metadata.RootElement.GetProperty("jwks_uri").GetString();
            if (!MetadataAddress.IsAllowed(address, environment))
                throw new JsonException("jwks_uri is not an https address.");

            var document = await client.GetByteArrayAsync(new Uri(address!));
            if (_current?.IsMadeOf(document) != true)
                _current = KeySet.Parse(document);
            Interlocked.Exchange(ref _fetchedAt, time.GetTimestamp());
            LogFetched();
        }
        catch (Exception failure)
        {
            // Whatever went wrong, known keys still verify known tokens, and without keys every call is refused.
            LogNotFetched(failure.GetType().Name, _current is null ? "Every call is refused until it works." : "The last good keys stay in use.");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The channel service's signing keys were fetched.")]
    private partial void LogFetched();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel service's signing keys could not be fetched ({Failure}). {Consequence} Check the way to the address in Teams:OpenIdMetadata.")]
    private partial void LogNotFetched(string failure, string consequence);
}
