using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using DigitalHelperBot.Teams.Incoming;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigitalHelperBot.Teams.Tests.Incoming;

/// <summary>The edge in a real server on loopback, put together as the program does it.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string AppId = "33333333-3333-3333-3333-333333333333";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";
    public const string SorryWords = "Sorry, that did not work. Try again in a minute.";

    public const string TooManyWords = "That is a lot at once. Wait a minute.";

    private readonly WebApplication _app;

    private Bot(WebApplication app, RecordingConversation conversation, WatchedTime time, ConcurrentQueue<string> outbound, RecordedLog log)
    {
        Log = log;
        _app = app;
        Conversation = conversation;
        Time = time;
        OutboundHosts = outbound;
        Address = new Uri(app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }
    public HttpClient Client { get; }
    public RecordingConversation Conversation { get; }
    public WatchedTime Time { get; }

    /// <summary>Every host that the program opened a connection to, or tried to, but for the key server.</summary>
    public ConcurrentQueue<string> OutboundHosts { get; }

    public RecordedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    public static (string Key, string Value)[] ProductionSettings { get; } =
    [
        ("AppId", AppId),
        ("AllowedTenants:0", Tenant),
        ("OpenIdMetadata", "https://keys.example/v1/.well-known/openidconfiguration"),
        ("Credential:Kind", "ClientSecret"),
        ("Credential:ClientSecret", "not-a-real-secret"),
    ];

    /// <summary>Production, with its keys from <paramref name="keys"/> and nothing else within reach.</summary>
    public static Task<Bot> InProductionAsync(KeyServer keys, params (string Key, string Value)[] more)
        => StartAsync(Environments.Production, [.. ProductionSettings.Where(usual => more.All(own => own.Key != usual.Key)), .. more], keys);

    /// <summary>Development without any setting: calls without a token from this machine.</summary>
    public static Task<Bot> InDevelopmentAsync(params (string Key, string Value)[] more)
        => StartAsync(Environments.Development, more, keys: null);

    public static async Task<Bot> StartAsync(
        string environment, IEnumerable<(string Key, string Value)> settings, KeyServer? keys, Action<IServiceCollection>? services = null, RecordingConversation? conversation = null)
    {
        conversation ??= new RecordingConversation();
        var log = new RecordedLog();
        var time = new WatchedTime();
        var outbound = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>("Teams:" + setting.Key, setting.Value)));
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MaxRequestHeadersTotalSize = 1024 * 1024; // so that oversized tokens reach the endpoint
        });
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IConversation>(conversation);
        builder.Services.Configure<IncomingWords>(words => (words.TurnFailed, words.TooMany) = (SorryWords, TooManyWords));
        builder.Services.AddTeamsOutgoing(builder.Configuration);
        builder.Services.AddTeamsIncoming(builder.Configuration);
        builder.Services.AddHttpClient("DigitalHelperBot.Teams.SigningKeys").ConfigurePrimaryHttpMessageHandler((own, _) => DivertKeys((SocketsHttpHandler)own, keys, outbound));
        if (environment != Environments.Development)
            builder.Services.AddHttpClient("Connector").ConfigurePrimaryHttpMessageHandler((own, _) => Refuse((SocketsHttpHandler)own, outbound));
        services?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseBotEndpoint("/api/messages");
        await app.StartAsync();
        return new(app, conversation, time, outbound, log);
    }

    public Task<HttpResponseMessage> PostAsync(string? token, string body, string contentType = "application/json")
        => PostAsync(token is null ? [] : [token], Encoding.UTF8.GetBytes(body), contentType);

    public async Task<HttpResponseMessage> PostAsync(IReadOnlyList<string> authorization, byte[] body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var value in authorization)
            request.Headers.TryAddWithoutValidation("Authorization", value);
        return await Client.SendAsync(request);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Waits for something that the program does in the background.</summary>
    public static async Task EventuallyAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
            await Task.Delay(5, patience.Token);
    }

    private static void DivertKeys(SocketsHttpHandler own, KeyServer? keys, ConcurrentQueue<string> outbound)
    {
        own.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == KeyServer.CertificateHash,
        };
        own.ConnectCallback = async (context, cancellationToken) =>
        {
            if (context.DnsEndPoint.Host != "keys.example")
                outbound.Enqueue(context.DnsEndPoint.Host);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(keys!.EndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
    }

    private static void Refuse(SocketsHttpHandler own, ConcurrentQueue<string> outbound)
        => own.ConnectCallback = (context, _) =>
        {
            outbound.Enqueue(context.DnsEndPoint.Host);
            throw new IOException("Nothing is within reach of this test.");
        };
}
