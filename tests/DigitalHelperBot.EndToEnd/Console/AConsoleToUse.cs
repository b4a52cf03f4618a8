using System.Globalization;
using DigitalHelperBot.EndToEnd.Restarts;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>The program in a process of its own, Teams played beside it, and a browser for somebody in IT.</summary>
internal sealed class AConsoleToUse : IAsyncDisposable
{
    private const string ArticleAboutMice =
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

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helper-test-");
    private readonly HttpClient _client = RunningHelper.NewClient();
    private readonly Browser _browser = new();
    private RunningHelper _helper = null!;
    private int _asked;

    private AConsoleToUse(FaultyConnector connector) => Connector = connector;

    public FaultyConnector Connector { get; }

    public HelperRows Rows => new(_folder.FullName);

    public static async Task<AConsoleToUse> StartAsync()
    {
        var it = new AConsoleToUse(await FaultyConnector.StartAsync(1));
        SomeArticles.PutInto(it._folder);
        it._helper = await RunningHelper.StartAsync(it._folder.FullName, [("Teams:Incoming:LocalChatOrigins:0", it.Connector.Origin), .. ItsBoard.AtAnyHour(it._folder.FullName)]);
        await it._helper.WaitUntilTrainedAsync();
        await it._browser.InitializeAsync();
        return it;
    }

    /// <summary>Somebody new asks in Teams, and has their reply.</summary>
    public async Task AskAsync(string text)
    {
        var question = new AskedQuestionOverHttp(++_asked, text);
        Assert.True(await question.BringAsync(_client, _helper.Address, Connector.Origin), _helper.Said);
        await UntilAsync(() => Task.FromResult(Connector.Replies == _asked), "A question got no reply.");
    }

    /// <summary>As the page for writing does when an article is published.</summary>
    public Task PublishAnArticleAsync() => File.WriteAllTextAsync(Path.Combine(_folder.FullName, "helper-data", "articles", "mice.md"), ArticleAboutMice);

    /// <summary>Somebody in IT, signed in.</summary>
    public async Task<IPage> OpenAsync(int width, string role, bool javaScript = true)
    {
        var page = await _browser.OpenAsync(width, javaScript: javaScript);
        await page.GotoAsync(new Uri(_helper.Address, "/console/sign-in").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = role, Exact = true }).ClickAsync();
        return page;
    }

    public Task GoToAsync(IPage page, string path) => page.GotoAsync(new Uri(_helper.Address, path).ToString());

    public async Task<long> CountAsync(string query) => long.Parse((await Rows.ReadAsync(query))[0][0], CultureInfo.InvariantCulture);

    public static async Task UntilAsync(Func<Task<bool>> done, string otherwise)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await done())
                return;
            await Task.Delay(100);
        }

        Assert.Fail(otherwise);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _helper.DisposeAsync();
        await Connector.DisposeAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }
}

/// <summary>How somebody uses a page: with a mouse, or with the keyboard alone.</summary>
internal static class Hands
{
    private const int FarEnough = 120;

    public static async Task UseAsync(this IPage page, AriaRole role, string name, bool keyboard)
    {
        // What only screen readers hear is part of a name, so this is its beginning.
        var target = page.GetByRole(role, new() { Name = name }).First;
        if (!keyboard)
        {
            await target.ClickAsync();
            return;
        }

        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("Enter");
    }

    public static async Task WriteAsync(this IPage page, string label, string text, bool keyboard)
    {
        var target = page.GetByLabel(label).First;
        if (!keyboard)
        {
            await target.FillAsync(text);
            return;
        }

        await page.TabToAsync(target);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task TabToAsync(this IPage page, ILocator target)
    {
        await target.WaitForAsync();
        for (var presses = 0; presses < FarEnough; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{target} cannot be reached with Tab.");
    }
}
