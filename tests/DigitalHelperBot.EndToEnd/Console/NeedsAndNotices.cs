using DigitalHelperBot.EndToEnd.Authoring;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Console;

/// <summary>What IT do with needs and notices by keyboard alone, from a question in Teams to the people who are told.</summary>
[Collection(nameof(AConsoleToUse))]
public sealed class NeedsAndNotices(AConsoleToUse it)
{
    [BrowserTheory]
    [InlineData(390, true, "who do i ring about mice in the staff kitchen", "Tell estates about mice")]
    [InlineData(1440, true, "who can shorten my uniform trousers", "Have uniform trousers shortened")]
    [InlineData(390, false, "who tests the kettle before we plug it in", "Have a kettle tested")]
    [InlineData(1440, false, "where do i hang my bicycle at elm house", "Find a place for a bicycle")]
    public async Task Lead_from_a_need_to_an_article_written_from_it_and_to_the_people_who_are_told(int width, bool javaScript, string need, string title)
    {
        Asked[] askers = [await it.AskAsync(need), await it.AskAsync(need), await it.AskAsync(need)];
        var page = await it.OpenAsync(width, "Publisher", javaScript);
        await page.OpenFromTheMenuAsync("Needs");
        await page.UseAsync(AriaRole.Link, need);
        await page.UseAsync(AriaRole.Link, "Write an article from it");
        await Assertions.Expect(page.Locator("#phrasings")).ToHaveValueAsync(need);
        await Assertions.Expect(page.GetByText("Written for the need")).ToBeVisibleAsync();
        await page.KeepAsync("write-from-a-need", javaScript);
        await page.WriteAnArticleAsync(title, title[(title.IndexOf(' ') + 1)..]);
        await page.PublishAsync("Three people asked for it.", javaScript);
        Assert.DoesNotContain(askers, asker => it.Connector.TellingsTaken.ContainsKey(asker.Question.Conversation));

        await page.ReloadUntilAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = need }));
        await page.KeepAsync("article-that-meets-a-need", javaScript);
        await page.UseAsync(AriaRole.Link, need);
        await page.UseAsync(AriaRole.Link, title);
        await Assertions.Expect(page.GetByText("3 people would be told")).ToBeVisibleAsync();
        await page.KeepAsync("answer", javaScript);
        await page.UseAsync(AriaRole.Button, "Tell them");
        await Assertions.Expect(page.GetByText("Answered. People are told in working hours.")).ToBeVisibleAsync();

        await AConsoleToUse.UntilAsync(() => Task.FromResult(askers.All(asker => it.Connector.TellingsTaken.ContainsKey(asker.Question.Conversation))), "Not everybody was told.");
        await page.ReloadUntilAsync(page.Locator("td[data-label=Told]", new() { HasText = "3" }));
        await page.KeepAsync("told", javaScript);
        Assert.All(askers, asker => Assert.Equal(1, it.Connector.TellingsTaken[asker.Question.Conversation]));
        await page.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(390, true, "the vending machine swallowed my coins", "nobody has watered the plants in reception")]
    [InlineData(1440, true, "the piano in the day room is out of tune", "our christmas tree has no lights")]
    [InlineData(390, false, "the goldfish in reception look hungry", "who winds up the clock in the old library")]
    [InlineData(1440, false, "the flag outside the town hall is torn", "the fruit bowl never arrived on monday")]
    public async Task Undo_a_merge_that_was_wrong(int width, bool javaScript, string one, string other)
    {
        await it.AskAsync(one);
        await it.AskAsync(other);
        var before = await PlacesAsync();
        var page = await it.OpenAsync(width, "Writer", javaScript);
        await page.OpenFromTheMenuAsync("Needs");
        await page.UseAsync(AriaRole.Link, one);
        await page.UnfoldAsync("Put it in order");
        await page.WriteAsync("Name or number of the need that this is part of", other);
        await page.UseAsync(AriaRole.Button, "Join the two");

        await Assertions.Expect(page.GetByText("The two are one need now.")).ToBeVisibleAsync();
        Assert.NotEqual(before, await PlacesAsync());
        await page.KeepAsync("joined", javaScript);
        await page.UseAsync(AriaRole.Button, "Take it out again");
        await Assertions.Expect(page.GetByText("That is undone.")).ToBeVisibleAsync();
        Assert.Equal(before, await PlacesAsync());
        await page.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(390, true)]
    [InlineData(1440, true)]
    [InlineData(390, false)]
    [InlineData(1440, false)]
    public async Task Put_a_notice_up_and_take_it_down_again(int width, bool javaScript)
    {
        var says = $"Printing is failing everywhere ({width}{(javaScript ? "" : ", plain")}). We are on it.";
        var page = await it.OpenAsync(width, "Publisher", javaScript);
        await page.OpenFromTheMenuAsync("Notices");
        await page.WriteAsync("What people are told", says);
        await page.WriteAsync("Words that questions about it have in them", "printer");
        await page.UseAsync(AriaRole.Button, "Put it up");
        await Assertions.Expect(page.GetByText("It is up.")).ToBeVisibleAsync();
        var asked = await it.AskAsync("the printer on the second floor does nothing");
        Assert.Contains(says, asked.Reply.ToString(), StringComparison.Ordinal);
        await page.ReloadUntilAsync(page.GetByText("1 person asked since"));
        await page.KeepAsync("notice", javaScript);

        await page.UseAsync(AriaRole.Button, "It is over: tell those who asked");

        await Assertions.Expect(page.GetByText("It is over. Those who asked are told, in working hours.")).ToBeVisibleAsync();
        await AConsoleToUse.UntilAsync(() => Task.FromResult(it.Connector.TellingsTaken.ContainsKey(asked.Question.Conversation)), "Nobody was told that it is over.");
        var after = await it.AskAsync("the printer on the second floor does nothing");
        Assert.DoesNotContain(says, after.Reply.ToString(), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Take_what_was_heard_in_two_taps_on_a_phone()
    {
        var page = await it.OpenAsync(390, "Writer", javaScript: true);
        await it.GoToAsync(page, "/console/needs/heard");
        await page.GetByLabel("In their words").FillAsync("nobody can find the new rota");
        await page.KeepAsync("heard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note it" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Noted.")).ToBeVisibleAsync();
        Assert.Equal(1, await it.CountAsync("SELECT COUNT(*) FROM signals WHERE kind = 6"));
        await page.CloseAsync();
    }

    private async Task<string[]> PlacesAsync() => [.. (await it.Rows.ReadAsync("SELECT s.id, s.need_id, n.state, n.merged_into FROM signals s JOIN needs n ON n.id = s.need_id ORDER BY s.id")).Select(row => string.Join(' ', row))];
}
