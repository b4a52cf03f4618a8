using System.Text.Json;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Previews;

/// <summary><c>articles preview</c>, as a writer runs it.</summary>
public sealed class AnArticleToLookAt : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("preview-test-");

    [BrowserFact]
    public async Task Is_a_page_and_a_picture_for_each_device_as_wide_as_a_phone_and_as_a_desktop()
    {
        var (exit, output, _) = await RunAsync(null, "articles", "preview", "join-from-phone", "--out", "look", "--json");

        Assert.Equal(0, exit);
        using var json = JsonDocument.Parse(output);
        var pictures = json.RootElement.GetProperty("pictures").EnumerateArray().Select(p => p.GetString()!).ToList();
        Assert.Equal(
            ["android-desktop.png", "android-phone.png", "iphone-desktop.png", "iphone-phone.png"],
            pictures.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pictures, picture => Assert.Equal(picture.EndsWith("phone.png", StringComparison.Ordinal) ? 390 : 1000, WidthOf(picture)));
        foreach (var picture in pictures)
            File.Copy(picture, Path.Combine(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName, "preview-" + Path.GetFileName(picture)), overwrite: true);
    }

    [BrowserFact]
    public async Task Shows_each_step_with_its_picture_and_all_steps_and_nothing_sticks_out()
    {
        await RunAsync("", "articles", "preview", "people-cant-hear-me", "--out", "look");
        var browser = new Browser();
        await browser.InitializeAsync();
        try
        {
            foreach (var width in (int[])[390, 1000])
                await LooksRightAsync(await browser.OpenAsync(width));
        }
        finally
        {
            await browser.DisposeAsync();
        }
    }

    [BrowserFact]
    public async Task Is_only_a_page_when_no_browser_is_found_and_it_says_so()
    {
        var (exit, output, _) = await RunAsync("", "articles", "preview", "scan-paper", "--out", "look");

        Assert.Equal(1, exit);
        Assert.Contains("Only the page was written", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "look", "index.html")));
    }

    [BrowserFact]
    public async Task That_is_not_there_ends_with_two_and_the_usage()
    {
        var (exit, output, errors) = await RunAsync("", "articles", "preview", "no-such-article");

        Assert.Equal((2, ""), (exit, output));
        Assert.StartsWith("There is no article \"no-such-article\".", errors, StringComparison.Ordinal);
    }

    private async Task LooksRightAsync(IPage page)
    {
        await page.GotoAsync(new Uri(Path.Combine(_folder.FullName, "look", "index.html")) + "#device=w");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => scrollY"));

        // Seven steps, and all of them.
        Assert.Equal(8, await page.Locator("figure").CountAsync());
        Assert.Equal("Step 2 of 7", await page.Locator("figcaption").Nth(1).InnerTextAsync());
        Assert.Equal(2, await page.Locator("img:visible").CountAsync());
        Assert.True(await page.Locator("figure").Nth(1).Locator("img:visible").EvaluateAsync<bool>("async picture => { await picture.decode(); return picture.naturalWidth > 0; }"));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    // IHDR: the width is the first number after the header's name.
    private static int WidthOf(string picture) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(picture).AsSpan(16));

    /// <param name="path">Where the program looks for a browser; null for this machine's own.</param>
    private Task<(int Exit, string Output, string Errors)> RunAsync(string? path, params string[] arguments) => Verb.RunAsync(_folder.FullName, path, arguments);
}
