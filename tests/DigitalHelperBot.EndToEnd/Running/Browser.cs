using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>The machine's own Chromium, started once. Nothing is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    internal static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public async Task InitializeAsync()
    {
        if (Machine.Chromium is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Machine.Chromium, Args = Arguments });
    }

    /// <param name="javaScript">False for a browser in which it is turned off.</param>
    public async Task<IPage> OpenAsync(int width, int height = 844, bool javaScript = true)
    {
        if (_chromium is null)
            throw new InvalidOperationException("No Chromium was found on this machine's PATH. Install the package chromium.");
        var page = await _chromium.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, Locale = "en-GB", JavaScriptEnabled = javaScript });
        page.SetDefaultTimeout(20_000);
        return page;
    }

    /// <summary>With <c>HELPER_PICTURES=true</c> screenshots lie beside the tests, in <c>screenshots</c>, to be looked at. Each costs as much as the rest of its test.</summary>
    public static async Task KeepPictureAsync(IPage page, string name)
    {
        if (KeepsPictures)
            await page.Locator("body").ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "screenshots", name + ".png") });
    }

    /// <summary>Whether somebody wants to look at them.</summary>
    public static bool KeepsPictures { get; } = Environment.GetEnvironmentVariable("HELPER_PICTURES") == "true";

    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
