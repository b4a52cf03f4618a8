using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Chat;

[Collection(nameof(AHelperToTry))]
public sealed class AStepWithAPicture(AHelperToTry helper)
{
    [BrowserTheory]
    [InlineData(390, "scan a paper form with my phone", "iPhone", 3, "A phone held flat above a sheet of paper.")]
    [InlineData(1000, "nobody can hear me", "Windows", 2, "A microphone with a line through it")]
    [InlineData(390, "set up sign in codes on my phone", "Android", 5, "A phone points at the square pattern")]
    public async Task Shows_it_whole_and_says_in_words_what_it_shows(int width, string question, string device, int step, string words)
    {
        var page = await helper.OpenAsync(width);
        await page.ChooseDeviceAsync(device);
        await page.AskAsync(question);
        for (var next = 1; next <= step; next++)
        {
            if (next > 1)
                await page.Button("Next").ClickAsync();
            await Assertions.Expect(page.Card.GetByText($"Step {next} of ").First).ToBeVisibleAsync();
        }

        var picture = page.Card.Locator($"img[alt^='{words}']:visible");
        await Assertions.Expect(picture).ToHaveCountAsync(1);
        Assert.True(await picture.EvaluateAsync<bool>("async picture => { await picture.decode(); return picture.naturalWidth > 0 && picture.clientWidth > 200; }"));
        Assert.Empty(await page.StickingOutAsync());
        await page.KeepPictureAsync($"picture-{width}-{step}");

        await page.Button("Show all steps").ClickAsync();
        await Assertions.Expect(picture).ToHaveCountAsync(1);
        Assert.Empty(await page.StickingOutAsync());
    }
}
