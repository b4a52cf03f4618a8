using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Authoring;

/// <summary>From a blank form to an answer, with nothing but the keys of a keyboard.</summary>
public sealed class TheFirstArticle(AConsoleForWriters console) : IClassFixture<AConsoleForWriters>
{
    private const int FarEnough = 400;

    [BrowserTheory]
    [InlineData(390, true, "Book a pool car")]
    [InlineData(1440, true, "Order a badge for a visitor")]
    [InlineData(390, false, "Ask for a van with a ramp")]
    [InlineData(1440, false, "Get a key for the boiler room")]
    public async Task Is_written_looked_at_and_published_by_keyboard_alone(int width, bool javaScript, string title)
    {
        var page = await console.OpenAsync(width, javaScript);
        await GoToAsync(page, "Write an article");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/new");
        await TypeAsync(page, "title", title);
        await TypeAsync(page, "benefit", "You have what you need without ringing round.");
        await TypeAsync(page, "category", "Work away");
        await TypeAsync(page, "phrasings", string.Join('\n', Phrasings.Select(phrasing => phrasing.Replace("it", title[(title.IndexOf(' ') + 1)..], StringComparison.Ordinal))));
        await TypeAsync(page, "Any-1-text", "Open **Estates** on your start page.");
        await GoToAsync(page, "Add a step");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/write?done=saved*");
        await TypeAsync(page, "Any-2-text", "Select **Ask for it**.");
        await TypeAsync(page, "if-it-does-not-work", "Ring the service desk on {{service_desk_phone}}.");
        await TypeAsync(page, "owner", "Estates");
        await TypeAsync(page, "review", "05052030");
        await TypeAsync(page, "checked", "Somebody");
        await TypeAsync(page, "checked-on", RecentDay());
        await TypeAsync(page, "checked-with", "Windows 11");
        await GoToAsync(page, "Save");
        await PressAndLoadAsync(page);
        Assert.Equal("", string.Join('\n', await page.Locator("[data-findings] p").Filter(new() { HasText = "Must be put right" }).AllInnerTextsAsync()));
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        await Browser.KeepPictureAsync(page, $"write-{width}{(javaScript ? "" : "-no-script")}");

        await GoToAsync(page, "It is ready");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/check?done=ready");
        await TypeAsync(page, "reason", "The first of its kind.");
        await Browser.KeepPictureAsync(page, $"before-publishing-{width}{(javaScript ? "" : "-no-script")}");
        await GoToAsync(page, "Publish");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**?done=published");

        await UntilAsync(page, "How people got on");
        await page.GotoAsync(console.At($"/console/try?q={Uri.EscapeDataString(title)}").ToString());
        await Assertions.Expect(page.GetByText($"The steps of “{title}”.")).ToBeVisibleAsync();
    }

    /// <summary>Reads the same whether the browser asks for the day or for the month first.</summary>
    private static string RecentDay()
    {
        var today = TimeProvider.System.GetUtcNow();
        var (year, month) = today.Day >= today.Month ? (today.Year, today.Month) : today.Month > 1 ? (today.Year, today.Month - 1) : (today.Year - 1, 12);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month:00}{month:00}{year}");
    }

    private static string[] Phrasings { get; } =
    [
        "how do i get it", "where can i ask for it", "it please for tomorrow", "who do i ring about it", "i was told to request it online", "need it by friday for a resident",
        "nobody could tell me how to get it", "can my team have it", "the last person had it and i do not", "what do i fill in for it", "it for the new starter", "form for it",
    ];

    /// <summary>Goes to the field with Tab and types; what stood there goes.</summary>
    private static async Task TypeAsync(IPage page, string field, string text)
    {
        await GoAsync(page, $"e => e.id === '{field}'", field);
        if (await page.EvaluateAsync<bool>("() => document.activeElement.matches('textarea, input[type=text]')"))
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.InsertTextAsync(text);
        }
        else
        {
            await page.Keyboard.TypeAsync(text);
        }
    }

    /// <summary>Goes with Tab to the link or button with these words.</summary>
    private static Task GoToAsync(IPage page, string words) => GoAsync(page, $"e => (e.innerText || '').trim() === '{words}'", words);

    private static async Task GoAsync(IPage page, string isIt, string name)
    {
        for (var presses = 0; presses < FarEnough; presses++)
        {
            if (await page.EvaluateAsync<bool>($"() => ({isIt})(document.activeElement)"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"\"{name}\" cannot be reached with Tab.");
    }

    /// <summary>Waits until the page that stands here now is gone, for the address may stay the same.</summary>
    private static async Task PressAndLoadAsync(IPage page)
    {
        await page.EvaluateAsync("() => document.documentElement.setAttribute('data-left', '')");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("html:not([data-left]) body")).ToHaveCountAsync(1);
        await page.WaitForLoadStateAsync();
    }

    private static async Task UntilAsync(IPage page, string words)
    {
        for (var looks = 0; looks < 120 && await page.GetByText(words).CountAsync() == 0; looks++)
        {
            await Task.Delay(1_000);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.GetByText(words)).ToBeVisibleAsync();
    }
}
