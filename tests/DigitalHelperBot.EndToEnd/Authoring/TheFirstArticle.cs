using DigitalHelperBot.EndToEnd.Console;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Authoring;

/// <summary>From a blank form to an answer, with nothing but the keys of a keyboard.</summary>
[Collection(nameof(AConsoleToUse))]
public sealed class TheFirstArticle(AConsoleToUse console)
{
    [BrowserTheory]
    [InlineData(390, true, "Book a pool car")]
    [InlineData(1440, true, "Order a badge for a visitor")]
    [InlineData(390, false, "Ask for a van with a ramp")]
    [InlineData(1440, false, "Get a key for the boiler room")]
    public async Task Is_written_looked_at_and_published_by_keyboard_alone(int width, bool javaScript, string title)
    {
        var page = await console.OpenAsync(width, "Publisher", javaScript);
        await page.OpenFromTheMenuAsync("Articles");
        await page.UseAndLoadAsync(AriaRole.Link, "Write an article", "/new$");
        await page.WriteAnArticleAsync(title, title[(title.IndexOf(' ') + 1)..]);
        await page.KeepAsync("write", javaScript);
        await page.PublishAsync("The first of its kind.", javaScript);

        await page.ReloadUntilAsync(page.GetByText("How people got on"));
        await console.GoToAsync(page, $"/console/try?q={Uri.EscapeDataString(title)}");
        await Assertions.Expect(page.GetByText($"The steps of “{title}”.")).ToBeVisibleAsync();
        await page.CloseAsync();
    }
}
