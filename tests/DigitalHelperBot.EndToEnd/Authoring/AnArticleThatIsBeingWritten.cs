using DigitalHelperBot.EndToEnd.Console;
using DigitalHelperBot.EndToEnd.Running;
using Microsoft.Playwright;

namespace DigitalHelperBot.EndToEnd.Authoring;

[Collection(nameof(AConsoleToUse))]
public sealed class AnArticleThatIsBeingWritten(AConsoleToUse console)
{
    private const string Drafts = "SELECT COUNT(*) FROM article_drafts";

    [BrowserFact]
    public async Task Is_drawn_as_its_card_while_somebody_types_with_one_request_at_a_time_and_nothing_is_saved()
    {
        var drafts = await console.CountAsync(Drafts);
        var page = await console.OpenAsync(1440, "Writer", javaScript: true);
        var (asking, most) = (0, 0);
        page.Request += (_, request) => most = IsAboutTheCard(request) ? Math.Max(most, Interlocked.Increment(ref asking)) : most;
        page.RequestFinished += (_, request) => Interlocked.Add(ref asking, IsAboutTheCard(request) ? -1 : 0);
        // Slow enough that typing goes on meanwhile.
        await page.RouteAsync("**/preview/typed", async route =>
        {
            await Task.Delay(300);
            await route.ContinueAsync();
        });
        await console.GoToAsync(page, "/console/articles/new");
        var card = page.Locator("[data-drawn]");
        await page.Locator("#title").PressSequentiallyAsync("Borrow a projector", new() { Delay = 40 });
        await page.Locator("#benefit").PressSequentiallyAsync("Everyone in the room can see.", new() { Delay = 40 });
        await page.Locator("#Any-1-text").PressSequentiallyAsync("Ask at **Reception** on the ground floor.", new() { Delay = 40 });

        await Assertions.Expect(card).ToContainTextAsync("Borrow a projector");
        await Assertions.Expect(card).ToContainTextAsync("Everyone in the room can see.");
        await Assertions.Expect(card.Locator("b", new() { HasText = "Reception" }).Filter(new() { Visible = true })).ToBeVisibleAsync();
        Assert.Equal(1, most);
        await page.Locator("#Any-1-text").FillAsync("Ask at <b>Reception</b>.");
        await Assertions.Expect(page.GetByText("The card cannot be drawn from this.")).ToBeVisibleAsync();
        await Assertions.Expect(card).ToContainTextAsync("Borrow a projector");
        await page.Locator("#Any-1-text").FillAsync("Ask at **Reception**.");
        await Assertions.Expect(page.GetByText("The card cannot be drawn from this.")).ToBeHiddenAsync();
        await page.KeepAsync("card-while-typing");
        await page.GetByLabel("On a desktop").CheckAsync();
        Assert.Equal(640, await card.EvaluateAsync<int>("card => card.clientWidth"));
        await page.KeepAsync("card-while-typing-desktop");
        await page.GetByLabel("On a phone").CheckAsync();
        Assert.True(await card.EvaluateAsync<int>("card => card.clientWidth") <= 366);
        await page.Locator("#benefit").FillAsync("\"<img src=x onerror=alert(1)> [press](javascript:alert(2)) so there");
        await Assertions.Expect(page.Locator(".typed-card")).ToContainTextAsync(new System.Text.RegularExpressions.Regex("so there|cannot be drawn"));
        Assert.Equal(0, await card.Locator("img, script, a[href^=javascript]").CountAsync());
        Assert.Equal(drafts, await console.CountAsync(Drafts));
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Shows_the_step_that_is_being_written()
    {
        var page = await console.OpenAsync(1440, "Writer", javaScript: true);
        await console.GoToAsync(page, "/console/articles/forgotten-password/write");
        var caption = page.Locator("[data-drawn] figcaption");
        await Assertions.Expect(caption).ToHaveTextAsync("Step 1 of 7");

        await page.Locator("#Any-3-text").FocusAsync();
        await Assertions.Expect(caption).ToHaveTextAsync("Step 3 of 7");
        await page.Locator("#Any-3-text").FillAsync("Type what you see.");
        await Assertions.Expect(page.Locator("[data-drawn]")).ToContainTextAsync("Type what you see.");
        // On a phone it stays in sight, and hides nothing that somebody goes to.
        await page.SetViewportSizeAsync(390, 844);
        foreach (var field in (string[])["#owner", "#Any-5-text", "#title"])
        {
            await page.Locator(field).FocusAsync();
            Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.getBoundingClientRect().top >= document.querySelector('.typed-card').getBoundingClientRect().bottom - 1 && document.querySelector('.typed-card').getBoundingClientRect().bottom > 100"), $"{field} is hidden by the card.");
        }

        await page.KeepAsync("card-while-typing");
        await page.CloseAsync();
    }

    [BrowserFact]
    public async Task Says_what_needs_a_script_where_there_is_none()
    {
        var page = await console.OpenAsync(390, "Writer", javaScript: false);
        await console.GoToAsync(page, "/console/articles/new");

        // Chromium draws no such part when its tester turned scripts off, and does when a person did.
        Assert.Contains("JavaScript is off here. The card beside the form", await page.Locator("noscript").First.TextContentAsync(), StringComparison.Ordinal);
        await Assertions.Expect(page.GetByText("The card as people will see it")).ToBeHiddenAsync();
        await page.CloseAsync();
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Is_not_lost_when_the_sign_in_ended_meanwhile_without_a_script_too(int width)
    {
        var page = await console.OpenAsync(width, "Writer", javaScript: false);
        await console.GoToAsync(page, "/console/articles/new");
        await page.WriteAsync(page.Locator("#title"), $"Find a quiet room ({width})");
        await page.WriteAsync(page.Locator("#phrasings"), "where is it quiet\nquiet room");
        await page.Context.ClearCookiesAsync(new() { Name = "console-session" });
        await page.UseAsync(AriaRole.Button, "Save");
        await Assertions.Expect(page.GetByText("nothing that you typed is lost")).ToBeVisibleAsync();
        await page.KeepAsync("sign-in-ended", javaScript: false);

        var tab = await page.RunAndWaitForPopupAsync(() => page.UseAsync(AriaRole.Link, "Sign in again in a new tab"));
        await tab.UseAsync(AriaRole.Button, "Writer");
        await Assertions.Expect(tab.GetByText("go back to the one with what you typed")).ToBeVisibleAsync();
        await tab.CloseAsync();
        await page.UseAsync(AriaRole.Button, "Send it again");
        await Assertions.Expect(page.GetByText("Saved as a draft.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#phrasings")).ToHaveValueAsync("where is it quiet\nquiet room");

        await page.WriteAsync(page.Locator("#benefit"), "You can hear yourself think.");
        await page.Context.ClearCookiesAsync(new() { Name = "console-antiforgery" });
        await page.UseAsync(AriaRole.Button, "Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "This form is too old" })).ToBeVisibleAsync();
        await page.KeepAsync("form-too-old", javaScript: false);
        await page.UseAsync(AriaRole.Button, "Send it again");
        await Assertions.Expect(page.GetByText("Saved as a draft.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#benefit")).ToHaveValueAsync("You can hear yourself think.");
        await page.CloseAsync();
    }

    private static bool IsAboutTheCard(IRequest request) => request.Url.EndsWith("/preview/typed", StringComparison.Ordinal);
}
