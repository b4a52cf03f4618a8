using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Chat;

[Collection(nameof(AHelperToTry))]
public sealed class APersonWithAKeyboardAlone(AHelperToTry helper)
{
    private const int FarEnough = 60;
    private const string Messages = "messages";

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1000)]
    public async Task Can_ask_read_every_step_and_finish(int width)
    {
        var page = await helper.OpenAsync(width);
        await PressUntilAsync(page, "Tab", "Type your question");
        await page.Page.Keyboard.TypeAsync("how do i show my screen");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeeAsync("Show my screen or slides");

        // The chat window's own keys: back to the messages, Enter into the newest one.
        await PressUntilAsync(page, "Shift+Tab", Messages);
        await page.Page.Keyboard.PressAsync("Enter");
        await PressUntilAsync(page, "Tab", "Show all steps");
        await page.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Card.GetByText("Step 2.").First).ToBeVisibleAsync();
        await page.KeepPictureAsync($"keyboard-{width}-all-steps");

        await PressUntilAsync(page, "Tab", "That worked");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.SeeAsync("Good to hear");
        Assert.Equal(["1"], (await helper.Rows.ReadAsync("SELECT result FROM questions ORDER BY id DESC LIMIT 1"))[0]);
    }

    private static async Task PressUntilAsync(TryItPage page, string key, string name)
    {
        for (var presses = 0; presses < FarEnough; presses++)
        {
            if (await FocusedAsync(page) == name)
                return;
            await page.Page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"\"{name}\" cannot be reached with {key}.");
    }

    private static async Task<string> FocusedAsync(TryItPage page) => (await page.Page.EvaluateAsync<string>(
        """
        () => {
          const element = document.activeElement;
          return element.classList.contains('webchat__basic-transcript') ? 'messages' : element.placeholder || element.innerText || '';
        }
        """)).Trim();
}
