using DigitalHelperBot.EndToEnd.Authoring;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>Found on the first page and mended by keyboard alone; whoever asks next has it.</summary>
[Collection(nameof(AConsoleToUse))]
public sealed class AStepAtWhichPeopleAreStuck(AConsoleToUse it)
{
    [BrowserTheory]
    [InlineData(390, true, "It may be behind the three dots.")]
    [InlineData(1440, true, "It has an arrow on it.")]
    [InlineData(390, false, "It has a word beside it.")]
    [InlineData(1440, false, "It is the third from the right.")]
    public async Task Is_seen_at_once_and_mended(int width, bool javaScript, string mended)
    {
        var page = await it.OpenAsync(width, "Publisher", javaScript);
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = AConsoleToUse.StuckIn })).ToContainTextAsync($"tep {AConsoleToUse.StuckAtStep}");
        await page.KeepAsync("home-with-an-article-to-mend", javaScript);
        await page.UseAsync(AriaRole.Link, AConsoleToUse.StuckIn);
        var stuck = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = $"step {AConsoleToUse.StuckAtStep}" }) });
        await Assertions.Expect(stuck).ToContainTextAsync("3");
        await page.KeepAsync("stuck-step", javaScript);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "This article" }).WaitForAsync();
        await page.UseAsync(AriaRole.Link, "Write");
        await page.WriteAsync(page.Locator($"#{it.StuckDevice}-{AConsoleToUse.StuckAtStep}-text"), $"In the meeting, select **Share**. {mended}");
        await page.UseAndLoadAsync(AriaRole.Button, "Save");
        await Assertions.Expect(page.GetByText("Saved as a draft.")).ToBeVisibleAsync();
        await page.PublishAsync($"People were stuck at step {AConsoleToUse.StuckAtStep}.", javaScript);

        await page.ReloadUntilAsync(stuck.Filter(new() { HasText = mended }));
        var asked = await it.AskAsync(AConsoleToUse.StuckQuestion);
        Assert.Contains(mended, asked.Reply.ToString(), StringComparison.Ordinal);
        await page.CloseAsync();
    }
}
