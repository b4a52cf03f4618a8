using System.Net.Http.Json;
using System.Text.Json;
using DigitalHelperBot.EndToEnd.Running;
using DigitalHelperBot.ItConsole;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>The whole program in this process, so that its routes can be listed, with hostile words in it; one browser, signed in as an Admin.</summary>
public sealed class AConsoleToLookAt : IAsyncLifetime
{
    private static readonly string[] Articles = ["meet/show-my-screen", "get-in/forgotten-password", "safe/odd-email"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("console-test-");
    private readonly Browser _browser = new();
    private WebApplication? _app;

    internal Uri Address { get; private set; } = null!;
    internal IPage Page { get; private set; } = null!;

    /// <summary>What the browser refused to run or draw, and dialogs that something opened.</summary>
    internal List<string> Noticed { get; } = [];

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null || Machine.Npm is null)
            return;
        foreach (var article in Articles)
        {
            var file = Directory.CreateDirectory(Path.Combine(_folder.FullName, "articles", Path.GetDirectoryName(article)!)).FullName;
            File.Copy(Path.Combine(AppContext.BaseDirectory, "knowledge", article + ".md"), Path.Combine(file, Path.GetFileName(article) + ".md"));
        }
        _app = Program.Build(["--environment", "Development", "--contentRoot", _folder.FullName], builder =>
        {
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(
            [
                new("ArticleLibrary:Folder", Path.Combine(_folder.FullName, "articles")),
                new("ArticleLibrary:MatcherFile", ""),
                new("Storage:SqliteFile", Path.Combine(_folder.FullName, "helper.db")),
            ]);
        });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
        await NpmPackages.BringAsync(Path.Combine(AppContext.BaseDirectory, "Console"));
        await _browser.InitializeAsync();
        Page = await _browser.OpenAsync(1440);
        Page.Console += (_, message) =>
        {
            if (message.Type == "error" && message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                Noticed.Add($"{Page.Url}: {message.Text}");
        };
        Page.Dialog += (_, dialog) =>
        {
            Noticed.Add($"{Page.Url} opened a dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        await AskAsync(HostileWords.Each);
        await Page.GotoAsync(new Uri(Address, "/console").ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Admin" }).ClickAsync();
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
        _folder.Delete(recursive: true);
    }

    /// <summary>The routes at which a person looks, as their slices wrote them.</summary>
    internal IReadOnlyList<RouteEndpoint> PageRoutes() =>
        [.. _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<ConsoleRoute>() is { IsChange: false } page && !page.Path.Contains("**", StringComparison.Ordinal))];

    /// <summary>The route that answers this address.</summary>
    internal static RouteEndpoint? RouteOf(IReadOnlyList<RouteEndpoint> routes, Uri address) => routes
        .Where(route => new TemplateMatcher(TemplateParser.Parse(route.RoutePattern.RawText!.TrimStart('/')), []).TryMatch(address.AbsolutePath, []))
        .OrderBy(route => route.RoutePattern.Parameters.Count)
        .FirstOrDefault();

    internal async Task GoToAsync(Uri address) => await Page.GotoAsync(address.ToString());

    /// <summary>As staff would, through the chat page's own door.</summary>
    private async Task AskAsync(IEnumerable<string> questions)
    {
        using var client = RunningHelper.NewClient();
        using var started = await client.PostAsJsonAsync(new Uri(Address, "/v3/directline/conversations"), new { });
        var conversation = await started.Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new("Bearer", conversation.GetProperty("token").GetString());
        foreach (var question in questions)
        {
            using var said = await client.PostAsJsonAsync(new Uri(Address, $"/v3/directline/conversations/{conversation.GetProperty("conversationId").GetString()}/activities"), new { type = "message", text = question });
            said.EnsureSuccessStatusCode();
        }
    }
}
