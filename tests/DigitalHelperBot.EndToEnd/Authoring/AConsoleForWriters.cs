using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Authoring;

/// <summary>One program for all tests of writing. Each opens a browser window of its own.</summary>
public sealed class AConsoleForWriters : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("writers-test-");
    private RunningHelper? _helper;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null || Machine.Npm is null)
            return;
        SomeArticles.PutInto(_folder);
        _helper = await RunningHelper.StartAsync(_folder.FullName);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Args = Browser.Arguments });
    }

    public Uri At(string path) => new(_helper!.Address, path);

    /// <summary>Somebody signs in who may publish.</summary>
    public async Task<IPage> OpenAsync(int width, bool javaScript)
    {
        var context = await _chromium!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, Locale = "en-GB", JavaScriptEnabled = javaScript });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(60_000);
        await page.GotoAsync(At("/console/sign-in?returnUrl=/console/articles").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Publisher" }).ClickAsync();
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_helper is not null)
            await _helper.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
