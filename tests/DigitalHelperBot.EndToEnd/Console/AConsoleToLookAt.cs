using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DigitalHelperBot.Counting;
using DigitalHelperBot.EndToEnd.Running;
using DigitalHelperBot.ItConsole;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>The program with hostile words in all that it keeps: questions of last week and its report, needs, sites, a visit, and an article that would answer a need. One browser, signed in as an Admin.</summary>
public sealed class AConsoleToLookAt : IAsyncLifetime
{
    private const string ANeed = "who do i ring about mice in the staff kitchen";

    private const string ItsAnswer =
        """
        ---
        id: mice
        title: Tell estates about mice
        benefit: Somebody comes the same day.
        category: safe
        review: 2027-05-23
        phrasings:
          - who do i ring about mice in the staff kitchen
          - mice in the kitchen
          - there is a mouse in the office
          - pest control
          - who gets rid of mice
        ---

        ## Steps

        1. Ring estates on 4444.

        ## If it does not work

        Ring the service desk.
        """;

    private static readonly TimeSpan AWeek = TimeSpan.FromDays(7);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("console-test-");
    private readonly Browser _browser = new();
    private ProgramInThisProcess? _program;

    internal Uri Address => _program!.Address;
    internal IPage Page { get; private set; } = null!;

    /// <summary>What the browser refused to run or draw, and dialogs that something opened.</summary>
    internal List<string> Noticed { get; } = [];

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null || Machine.Npm is null)
            return;
        SomeArticles.PutInto(_folder, most: 3);
        _program = await ProgramInThisProcess.StartAsync(_folder, AWeek, []);
        // The need of two people stands before that of one.
        await AskAsync(HostileWords.Each);
        await AskAsync([.. HostileWords.Each, ANeed]);
        var week = IsoWeek.Of(_program.Time.GetUtcNow());
        _program.CatchUpWithTime();
        await _program.Service<WeeklyReport.WeeklyReport>().BuildAsync(week, CancellationToken.None);
        // What is there at the first look of all is no news.
        await AConsoleToUse.UntilAsync(async () => (await new HelperRows(_folder.FullName).ReadAsync("SELECT article_id FROM article_proofs")).Count > 0, "The articles were not held against the needs.");
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "helper-data", "articles", "safe", "mice.md"), ItsAnswer);
        await NpmPackages.BringAsync(Path.Combine(AppContext.BaseDirectory, "Console"));
        await _browser.InitializeAsync();
        await SignInAsync();
        await BringInSitesAsync();
        await GoToAsync(new Uri(Address, "/console/needs"));
        await Page.ReloadUntilAsync(Page.GetByRole(AriaRole.Link, new() { Name = "Tell estates about mice" }));
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        if (_program is not null)
            await _program.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>The routes at which a person looks, as their slices wrote them.</summary>
    internal IReadOnlyList<RouteEndpoint> PageRoutes() =>
        [.. _program!.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => route.Metadata.GetMetadata<ConsoleRoute>() is { IsChange: false } page && !page.Path.Contains("**", StringComparison.Ordinal))];

    /// <summary>The route that answers this address.</summary>
    internal static RouteEndpoint? RouteOf(IReadOnlyList<RouteEndpoint> routes, Uri address) => routes
        .Where(route => new TemplateMatcher(TemplateParser.Parse(route.RoutePattern.RawText!.TrimStart('/')), []).TryMatch(address.AbsolutePath, []))
        .OrderBy(route => route.RoutePattern.Parameters.Count)
        .FirstOrDefault();

    internal Task<IResponse?> GoToAsync(Uri address) => Page.GotoAsync(address.ToString());

    private async Task SignInAsync()
    {
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
        await Page.GotoAsync(new Uri(Address, "/console").ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Admin" }).ClickAsync();
    }

    private async Task BringInSitesAsync()
    {
        await GoToAsync(new Uri(Address, "/console/sites/import"));
        await Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "sites.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(HostileWords.Sites) });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Assertions.Expect(Page.GetByText("The list was brought in.")).ToBeVisibleAsync();
    }

    /// <summary>Somebody new, through the chat page's own door.</summary>
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
