using DigitalHelperBot.EndToEnd.Running;

namespace DigitalHelperBot.EndToEnd.Chat;

[Collection(nameof(AHelperToTry))]
public sealed class ANeedThatNoArticleAnswers(AHelperToTry helper)
{
    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1000)]
    public async Task Is_admitted_and_kept_as_a_signal_for_it(int width)
    {
        var question = $"my stapler is haunted by a badger since week {width}";
        var page = await helper.OpenAsync(width);
        await page.AskAsync(question);
        await page.SeeAsync("I do not have an answer to that yet");
        Assert.Empty(await page.StickingOutAsync());
        await page.KeepPictureAsync($"no-answer-{width}");

        Assert.Equal(["0", ""], (await helper.Rows.ReadAsync($"SELECT kind, article_id FROM signals WHERE text = '{question}'")).Single());
    }
}
