using System.Net;
using AngleSharp.Html.Parser;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;

namespace DigitalHelperBot.Tests.ItConsole;

/// <summary>The program as it runs in production, over HTTPS, with Entra ID played on loopback.</summary>
public sealed class ConsoleInProduction : IAsyncLifetime
{
    private readonly string _folder = FolderOfTheRun.New("console");
    private WebApplication _app = null!;

    internal EntraStandIn Entra { get; private set; } = null!;
    internal CapturedLogs Logs { get; } = new();
    internal Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Entra = await EntraStandIn.StartAsync();
        _app = Create(_folder, Logs, ProgramInProduction.SignInWith(Entra));
        await _app.StartAsync();
        Address = ProgramInProduction.AddressOf(_app);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Entra.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Not started.</summary>
    internal static WebApplication Create(string folder, CapturedLogs logs, params (string Key, string Value)[] settings) =>
        ProgramInProduction.Create(folder, Path.Combine(AppContext.BaseDirectory, "FrontDoor", "Articles", "lost-keys.md"), logs, settings);

    internal EntraVisitor Visit() => new(this);
}

/// <summary>Somebody with a browser at the console in production.</summary>
internal sealed class EntraVisitor : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly ConsoleInProduction _console;
    private readonly HttpClient _http;

    public EntraVisitor(ConsoleInProduction console)
    {
        _console = console;
        _http = new HttpClient(ProgramInProduction.TrustingHandler(Cookies)) { BaseAddress = console.Address };
    }

    public CookieContainer Cookies { get; } = new();

    public async Task<ConsolePage> OpenAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await ReadAsync(await _http.SendAsync(request));
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => await _http.SendAsync(request);

    public async Task<ConsolePage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _http.PostAsync(new Uri(path, UriKind.Relative), content));
    }

    /// <summary>With a header that a browser adds by itself.</summary>
    public async Task<ConsolePage> PostWithAsync((string Name, string Value) header, string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Add(header.Name, header.Value);
        return await ReadAsync(await _http.SendAsync(request));
    }

    /// <summary>Asks for a page, is sent to Entra, and comes back with the token that <paramref name="token"/> makes of the nonce.</summary>
    public async Task<ConsolePage> SignInAsync(Func<string, string> token, string path = "/console/you")
    {
        using var refused = await OpenAsync(path);
        using var challenge = await OpenAsync(refused.Location!);
        Assert.True(challenge.Location is not null, $"{challenge.Status}\n{string.Join('\n', _console.Logs.Lines.TakeLast(20))}");
        var asked = new Uri(challenge.Location);
        Assert.StartsWith($"{_console.Entra.Address}/{EntraStandIn.Tenant}/oauth2/v2.0/authorize", challenge.Location, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(asked.Query);
        Assert.Equal($"id_token form_post {EntraStandIn.ClientId}", $"{query["response_type"]} {query["response_mode"]} {query["client_id"]}");
        return await PostAsync(new Uri(query["redirect_uri"]!).AbsolutePath, ("state", query["state"]!), ("id_token", token(query["nonce"]!)));
    }

    public void Dispose() => _http.Dispose();

    private static async Task<ConsolePage> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
            return new(answer.StatusCode, answer.Headers.Location?.ToString(), Parser.ParseDocument(await answer.Content.ReadAsStringAsync()));
    }
}
