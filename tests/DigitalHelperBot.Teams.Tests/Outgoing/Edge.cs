using System.Net.Security;
using System.Net.Sockets;
using Azure.Core;
using DigitalHelperBot.Teams.Outgoing;
using DigitalHelperBot.Teams.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

/// <summary>The outgoing half of the edge, put together as the program does it.</summary>
internal sealed class Edge : IDisposable
{
    private readonly ServiceProvider _services;

    private Edge(ServiceProvider services) => _services = services;

    public ReplySender Replies => _services.GetRequiredService<ReplySender>();

    public ConnectorClient Connector => _services.GetRequiredService<ConnectorClient>();

    public AllowedHosts AllowedHosts => _services.GetRequiredService<AllowedHosts>();

    public ConnectorDirectory Directory => _services.GetRequiredService<ConnectorDirectory>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Development, no credential, loopback.</summary>
    public static Edge WithoutCredential(TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        Build(Environments.Development, settings, services => services.AddSingleton(time ?? TimeProvider.System));

    /// <summary>Production with a token, where every connection, whatever host it is meant for, ends at the fake.</summary>
    public static Edge WithToken(FakeConnector everywhere, TokenCredential credential, TimeProvider? time = null, params (string Key, string Value)[] settings) =>
        Build(
            Environments.Production,
            [("Credential:Kind", "ClientSecret"), ("Credential:ClientSecret", "not-a-real-secret"), ("AppId", "00000000-0000-0000-0000-00000000000a"), ("AllowedTenants:0", "t"), .. settings],
            services =>
            {
                services.AddSingleton(time ?? TimeProvider.System);
                services.AddSingleton(new ConnectorCredential(() => credential));
                services.AddHttpClient("Connector").ConfigurePrimaryHttpMessageHandler((own, _) => Divert((SocketsHttpHandler)own, everywhere));
            });

    public static Edge Build(string environment, IEnumerable<(string Key, string Value)> settings, Action<IServiceCollection>? more = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(same => KeyValuePair.Create<string, string?>("Teams:" + same.Key, same.Last().Value)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IHostEnvironment>(new Surroundings(environment));
        services.AddTeamsOutgoing(configuration);
        more?.Invoke(services);
        return new(services.BuildServiceProvider());
    }

    public void Dispose() => _services.Dispose();

    /// <summary>The handler stays the one that the edge made, but for where its connections end.</summary>
    private static void Divert(SocketsHttpHandler own, FakeConnector everywhere)
    {
        own.SslOptions = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == FakeConnector.CertificateHash,
        };
        own.ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(everywhere.EndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
    }

    private sealed class Surroundings(string environment) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = environment;
        public string ApplicationName { get; set; } = "test";
        public string ContentRootPath { get; set; } = "/";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}

internal static class Replies
{
    public static Reply To(string serviceUrl, string conversationId = "a:one", string? replyToId = null, string? updates = null) => new()
    {
        Key = 1,
        To = new ConversationReference(serviceUrl, "tenant", conversationId, "28:bot"),
        Activity = """{"type":"message","text":"hi"}"""u8.ToArray(),
        ReplyToId = replyToId,
        UpdatesActivityId = updates,
    };
}
