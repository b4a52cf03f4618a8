using System.Text.RegularExpressions;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Chat;

/// <summary>What a person can see and do on the page for trying the helper.</summary>
internal sealed partial class TryItPage(IPage page)
{
    public IPage Page => page;

    /// <summary>The newest card. The chat window keeps a second, hidden copy for screen readers; this is the one in sight.</summary>
    public ILocator Card => page.Locator(".ac-adaptiveCard:visible").Last;

    public async Task GoToAsync(Uri address)
    {
        await page.GotoAsync(new Uri(address, "/try").ToString());
        await page.Locator(".ac-adaptiveCard:visible, .webchat__bubble:visible").First.WaitForAsync();
    }

    public async Task ChooseDeviceAsync(string name) => await page.GetByLabel("I'm using").SelectOptionAsync(new SelectOptionValue { Label = name });

    public async Task AskAsync(string question)
    {
        await page.GetByPlaceholder("Type your question").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }

    public ILocator Button(string title) => Card.Locator(".ac-pushButton:visible").GetByText(title, new() { Exact = true });

    public async Task SeeAsync(string text) => await Assertions.Expect(Card.GetByText(text, new() { Exact = true }).First).ToBeVisibleAsync();

    /// <summary>The step in sight and how many there are, from the card's "Step 2 of 5".</summary>
    public async Task<(int Step, int Of)> StepAsync()
    {
        var heading = await Card.Locator(".ac-textBlock:visible").GetByText(StepHeading()).First.InnerTextAsync();
        var numbers = StepHeading().Match(heading);
        return (int.Parse(numbers.Groups[1].Value, null), int.Parse(numbers.Groups[2].Value, null));
    }

    /// <summary>What is cut off or sticks out sideways, of the page and of every card.</summary>
    public async Task<string[]> StickingOutAsync() => (await page.EvaluateAsync<string[]>(
        """
        () => [document.documentElement, ...document.querySelectorAll('#chat .ac-adaptiveCard, #chat .ac-adaptiveCard *')]
          .filter(element => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
          .map(element => `${element.className || element.tagName}: ${element.textContent.slice(0, 60)}`)
        """))!;

    public Task KeepPictureAsync(string name) => Browser.KeepPictureAsync(page, name);

    [GeneratedRegex(@"^Step (\d+) of (\d+)$")]
    private static partial Regex StepHeading();
}
