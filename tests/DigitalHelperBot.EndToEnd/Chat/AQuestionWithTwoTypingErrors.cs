using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Chat;

[Collection(nameof(AHelperToTry))]
public sealed class AQuestionWithTwoTypingErrors(AHelperToTry helper)
{
    private const string Question = "how do i shwo my screeen";

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1000)]
    public async Task Gets_the_right_walkthrough_to_its_last_step_and_what_the_person_says_is_kept(int width)
    {
        var page = await helper.OpenAsync(width);
        await page.AskAsync(Question);
        await page.SeeAsync("Show my screen or slides");
        Assert.Empty(await page.StickingOutAsync());
        await page.KeepPictureAsync($"walkthrough-{width}-first-step");

        var (step, of) = await page.StepAsync();
        Assert.Equal(1, step);
        for (var next = 2; next <= of; next++)
        {
            await page.Button("Next").ClickAsync();
            Assert.Equal((next, of), await page.StepAsync());
        }
        Assert.Empty(await page.StickingOutAsync());
        await page.KeepPictureAsync($"walkthrough-{width}-last-step");

        await page.Button("That worked").ClickAsync();
        await page.SeeAsync("Good to hear");
        await page.KeepPictureAsync($"walkthrough-{width}-worked");
        Assert.Equal(["show-my-screen", "1"], (await helper.Rows.ReadAsync($"SELECT article_id, result FROM questions WHERE text = '{Question}' ORDER BY id DESC LIMIT 1"))[0]);
    }
}
