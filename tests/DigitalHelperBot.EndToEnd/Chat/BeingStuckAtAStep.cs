using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Chat;

[Collection(nameof(AHelperToTry))]
public sealed class BeingStuckAtAStep(AHelperToTry helper)
{
    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1000)]
    public async Task Is_kept_with_the_step(int width)
    {
        var signals = await helper.Rows.CountAsync("signals");
        var page = await helper.OpenAsync(width);
        await page.AskAsync("how do i show my screen");
        await page.SeeAsync("Show my screen or slides");
        await page.Button("Next").ClickAsync();
        await page.Button("I'm stuck here").ClickAsync();
        await page.SeeAsync("Stuck at step 2");
        Assert.Empty(await page.StickingOutAsync());
        await page.KeepPictureAsync($"stuck-{width}");

        Assert.Equal(signals + 1, await helper.Rows.CountAsync("signals"));
        Assert.Equal(["3", "2", "show-my-screen"], (await helper.Rows.ReadAsync("SELECT kind, step, article_id FROM signals ORDER BY id DESC LIMIT 1"))[0]);
        Assert.Equal(["2", "2"], (await helper.Rows.ReadAsync("SELECT ended_as, step FROM walkthrough_outcomes ORDER BY id DESC LIMIT 1"))[0]);
    }
}
