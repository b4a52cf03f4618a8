using System.Diagnostics;
using System.Text.Json;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Cards;

/// <summary>A browser page that draws cards with the published renderer, which npm brings once for all tests.</summary>
public sealed class CardPage : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cards");
    private readonly Browser _browser = new();
    private IPage? _page;

    public async Task InitializeAsync()
    {
        await _browser.InitializeAsync();
        if (Machine.Chromium is not null && Machine.Npm is not null)
            await BringRendererAsync();
    }

    internal async Task<IPage> DrawAsync(JsonElement card, int width)
    {
        var page = _page ??= await _browser.OpenAsync(width);
        await page.SetViewportSizeAsync(width, 844);
        // Anew for each card: the renderer does not read a second one as it reads the first.
        await page.GotoAsync(new Uri(Path.Combine(Folder, "card.html")).ToString());
        Noticed = (await page.EvaluateAsync<Notice[]>("card => drawCard(JSON.parse(card))", card.GetRawText()))!;
        return page;
    }

    /// <summary>What the renderer had to say about the newest card.</summary>
    internal IReadOnlyList<Notice> Noticed { get; private set; } = [];

    public Task DisposeAsync() => _browser.DisposeAsync();

    private static async Task BringRendererAsync()
    {
        using var npm = Process.Start(new ProcessStartInfo(Machine.Npm!, ["ci", "--loglevel=error"]) { WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true })!;
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
            throw new InvalidOperationException($"npm ci did not work in {Folder}: {await errors}");
    }
}

internal sealed class Notice
{
    public string Kind { get; set; } = "";
    public string Message { get; set; } = "";
}
