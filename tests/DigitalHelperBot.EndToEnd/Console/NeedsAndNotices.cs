using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>What IT do with needs and notices, from a question in Teams to the people who are told.</summary>
public sealed class NeedsAndNotices : IAsyncLifetime
{
    private const string Mice = "who do i ring about mice in the staff kitchen";
    private const string Bicycle = "where do i hang my bicycle at elm house";
    private AConsoleToUse _it = null!;

    public async Task InitializeAsync() => _it = await AConsoleToUse.StartAsync();

    public async Task DisposeAsync() => await _it.DisposeAsync();

    [BrowserTheory]
    [InlineData(1440, true, false)]
    [InlineData(390, false, false)]
    [InlineData(1440, true, true)]
    public async Task Lead_from_a_need_to_an_article_and_to_the_people_who_are_told(int width, bool javaScript, bool keyboard)
    {
        for (var person = 0; person < 3; person++)
            await _it.AskAsync(Mice);
        var page = await _it.OpenAsync(width, "Publisher", javaScript);
        await _it.GoToAsync(page, "/console/needs");
        await KeepAsync(page, width, "needs");
        await page.UseAsync(AriaRole.Link, Mice, keyboard);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Write an article from it" })).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("^/console/articles/new\\?need=[0-9]+$"));
        await KeepAsync(page, width, "need");

        await _it.PublishAnArticleAsync();
        await AConsoleToUse.UntilAsync(async () => await _it.CountAsync("SELECT COUNT(*) FROM article_proofs WHERE article_id = 'mice'") == 1, "The article was not held against the needs.");
        await _it.GoToAsync(page, "/console/needs");
        await KeepAsync(page, width, "needs-with-a-new-answer");
        await page.UseAsync(AriaRole.Link, "Tell estates about mice", keyboard);
        await page.UseAsync(AriaRole.Link, "Answer this need with it", keyboard);
        await Assertions.Expect(page.GetByText("3 people would be told")).ToBeVisibleAsync();
        await KeepAsync(page, width, "answer");
        await page.UseAsync(AriaRole.Button, "Tell them", keyboard);
        await Assertions.Expect(page.GetByText("Answered. People are told in working hours.")).ToBeVisibleAsync();

        await AConsoleToUse.UntilAsync(() => Task.FromResult(_it.Connector.TellingsTaken.Count == 3), "Not everybody was told.");
        await AConsoleToUse.UntilAsync(async () => await _it.CountAsync("SELECT COUNT(*) FROM tellings WHERE state = 2") == 3, "What was told is not stored.");
        await page.ReloadAsync();
        await KeepAsync(page, width, "told");
        Assert.All(_it.Connector.TellingsTaken.Values, count => Assert.Equal(1, count));
    }

    [BrowserTheory]
    [InlineData(1440, true, true)]
    [InlineData(390, false, false)]
    public async Task Undo_a_merge_that_was_wrong(int width, bool javaScript, bool keyboard)
    {
        await _it.AskAsync(Mice);
        await _it.AskAsync(Bicycle);
        var before = await PlacesAsync();
        var page = await _it.OpenAsync(width, "Writer", javaScript);
        await _it.GoToAsync(page, "/console/needs");
        await page.UseAsync(AriaRole.Link, Mice, keyboard);
        await page.Locator("summary", new() { HasText = "Put it in order" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WriteAsync("Name or number of the need that this is part of", Bicycle, keyboard);
        await page.UseAsync(AriaRole.Button, "Join the two", keyboard);

        await Assertions.Expect(page.GetByText("The two are one need now.")).ToBeVisibleAsync();
        await KeepAsync(page, width, "joined");
        await page.UseAsync(AriaRole.Button, "Take it out again", keyboard);
        await Assertions.Expect(page.GetByText("That is undone.")).ToBeVisibleAsync();
        Assert.Equal(before, await PlacesAsync());
    }

    [BrowserTheory]
    [InlineData(1440, true, true)]
    [InlineData(390, false, false)]
    public async Task Put_a_notice_up_and_take_it_down_again(int width, bool javaScript, bool keyboard)
    {
        var page = await _it.OpenAsync(width, "Publisher", javaScript);
        await _it.GoToAsync(page, "/console/notices");
        await page.WriteAsync("What people are told", "Sharing your screen is failing. We are on it.", keyboard);
        await page.WriteAsync("Words that questions about it have in them", "show screen", keyboard);
        await page.UseAsync(AriaRole.Button, "Put it up", keyboard);
        await Assertions.Expect(page.GetByText("It is up.")).ToBeVisibleAsync();
        await _it.AskAsync("how do i show my screen");
        await AConsoleToUse.UntilAsync(async () => await _it.CountAsync("SELECT COUNT(*) FROM problem_askers") == 1, "The notice was not shown.");
        await page.ReloadAsync();
        await KeepAsync(page, width, "notice");

        await page.UseAsync(AriaRole.Button, "It is over: tell those who asked", keyboard);

        await Assertions.Expect(page.GetByText("It is over. Those who asked are told, in working hours.")).ToBeVisibleAsync();
        await AConsoleToUse.UntilAsync(() => Task.FromResult(_it.Connector.TellingsTaken.Count == 1), "Nobody was told that it is over.");
    }

    [BrowserFact]
    public async Task Take_what_was_heard_in_two_taps_on_a_phone()
    {
        var page = await _it.OpenAsync(390, "Writer");
        await _it.GoToAsync(page, "/console/needs/heard");
        await page.GetByLabel("In their words").FillAsync("nobody can find the new rota");
        await KeepAsync(page, 390, "heard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note it" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Noted.")).ToBeVisibleAsync();
        Assert.Equal(1, await _it.CountAsync("SELECT COUNT(*) FROM signals WHERE kind = 6"));
    }

    private async Task<string[]> PlacesAsync() => [.. (await _it.Rows.ReadAsync("SELECT s.id, s.need_id, n.state, n.merged_into FROM signals s JOIN needs n ON n.id = s.need_id ORDER BY s.id")).Select(row => string.Join(' ', row))];

    private static Task KeepAsync(IPage page, int width, string name) => Browser.KeepPictureAsync(page, $"console-{name}-{width}");
}
