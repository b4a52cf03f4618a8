using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace DigitalHelperBot.Teams.Tests.Outgoing;

/// <summary>What a server on loopback saw of one request.</summary>
internal sealed record SeenRequest(string Method, string Path, string Host, string? Authorization, string Body);

/// <summary>A Connector on loopback that keeps a record of every request and misbehaves as its script says. With nothing left in the script it takes the activity.</summary>
internal sealed class FakeConnector : IDisposable
{
    private static readonly Lazy<X509Certificate2> Certificate = new(CreateCertificate);

    private readonly TcpListener _listener;
    private readonly ConcurrentQueue<Step> _script;
    private readonly CancellationTokenSource _stop = new();
    private readonly bool _tls;

    public FakeConnector(params Step[] script) : this(tls: false, script)
    {
    }

    private FakeConnector(bool tls, Step[] script, int port = 0)
    {
        _tls = tls;
        _listener = new(IPAddress.Loopback, port);
        _script = new(script);
        _listener.Start();
        _ = AcceptAsync();
    }

    public static FakeConnector WithTls(params Step[] script) => new(tls: true, script);

    public static FakeConnector OnPort(int port) => new(tls: false, [], port);

    public static string CertificateHash => Certificate.Value.GetCertHashString();

    public ConcurrentQueue<SeenRequest> Seen { get; } = new();

    public int Connections { get; private set; }

    public IPEndPoint EndPoint => (IPEndPoint)_listener.LocalEndpoint;

    public string ServiceUrl => $"http://127.0.0.1:{EndPoint.Port}/";

    /// <summary>Comes back when so many requests have arrived.</summary>
    public async Task SeesAsync(int requests)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (Seen.Count < requests)
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
    }

    public void StopListening() => _listener.Dispose();

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Connections++;
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            await using var stream = await OpenAsync(client);
            while (await ReadHeadAsync(stream) is { } head)
            {
                var step = _script.TryDequeue(out var next) ? next : Step.Taken;
                var body = step.CutsBeforeBody ? "" : await ReadBodyAsync(stream, head);
                Seen.Enqueue(See(head, body));
                if (step.CutsBeforeBody || step.Bytes is null)
                {
                    if (step.Hangs)
                        await Task.Delay(Timeout.Infinite, _stop.Token);
                    client.LingerState = new LingerOption(enable: true, seconds: 0);
                    return;
                }

                await stream.WriteAsync(step.Bytes, _stop.Token);
                if (step.Hangs)
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                if (step.Closes)
                    return;
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or AuthenticationException or SocketException)
        {
            // The client went away, or the test is over.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (!_tls)
            return client.GetStream();

        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate.Value }, _stop.Token);
        return tls;
    }

    private async Task<string?> ReadHeadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                return null;
            head.Append((char)one[0]);
        }

        return head.ToString();
    }

    private async Task<string> ReadBodyAsync(Stream stream, string head)
    {
        var body = new byte[int.Parse(Header(head, "Content-Length") ?? "0", System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return Encoding.UTF8.GetString(body);
    }

    private static SeenRequest See(string head, string body)
    {
        var line = head.Split(' ', 3);
        return new(line[0], line[1], Header(head, "Host") ?? "", Header(head, "Authorization"), body);
    }

    private static string? Header(string head, string name) => head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();

    private static X509Certificate2 CreateCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=fake connector", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var day = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(day.AddDays(-1), day.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
    }
}
