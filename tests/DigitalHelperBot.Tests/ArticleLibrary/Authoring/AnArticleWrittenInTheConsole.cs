using System.Net;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class AnArticleWrittenInTheConsole : IAsyncLifetime
{
    private const string Phrasings =
        "how do i book a pool car\npool car\nno cars left on tuesday\ncar for a home visit in the rain\ni need wheels for tomorrow\nwhere do i get a work car from\nfleet booking\nreserve a vehicle\ncan i have the van on friday\nhow to get a car for a site visit\nall the cars are gone what now\nbook car";

    private BotUnderTest _bot = null!;
    private ConsoleVisitor _writer = null!;
    private ConsoleVisitor _publisher = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotUnderTest.StartWithAsync("lost-keys");
        _writer = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Writer);
        _publisher = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
    }

    public async Task DisposeAsync()
    {
        _writer.Dispose();
        _publisher.Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Is_what_people_are_answered_with_once_a_publisher_has_published_it()
    {
        await WriteAsync();
        using var write = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        using var ready = await _writer.SendAsync(write, "/console/articles/book-a-pool-car/ready", ("to", "ready"));
        Assert.Equal("/console/articles/book-a-pool-car/check?done=ready", ready.Location);

        using var check = await OpenWhenAsync(_publisher, "/console/articles/book-a-pool-car/check", page => page.Text.Contains("Worked out", StringComparison.Ordinal));
        Assert.Contains("Nobody has asked anything yet", check.Text, StringComparison.Ordinal);
        using var published = await _publisher.SendAsync(check, "/console/articles/book-a-pool-car/publish");
        Assert.Equal((HttpStatusCode.SeeOther, "/console/articles/book-a-pool-car?done=published"), (published.Status, published.Location));

        using var live = await OpenWhenAsync(_publisher, "/console/articles/book-a-pool-car", page => page.Text.Contains("How people got on", StringComparison.Ordinal));
        Assert.Contains("Book a pool car", (await _bot.AskAsync("how do i book a pool car")).Activity.ToString(), StringComparison.Ordinal);
        using var history = await _writer.OpenAsync("/console/articles/book-a-pool-car/history");
        Assert.Contains("Published", history.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_back_with_what_was_typed_when_it_has_no_title()
    {
        using var form = await _writer.OpenAsync("/console/articles/new");
        using var back = await _writer.SendAsync(form, "/console/articles/new", ("benefit", "You have a car."), ("phrasings", "pool car"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.Status);
        Assert.Equal("You have a car.", back.Form("/console/articles/new")["benefit"]!.GetAttribute("value"));
        Assert.Contains("Say what people need", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_ready_while_something_must_be_put_right_and_says_so_beside_the_field()
    {
        using var form = await _writer.OpenAsync("/console/articles/new");
        using var saved = await _writer.SendAsync(form, "/console/articles/new", ("title", "Book a pool car"), ("Any-1-text", "Open **Fleet**."));
        using var write = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");

        Assert.Contains("\"benefit\" is missing.  Fill this in.", write.Document.QuerySelector("[data-findings=benefit]")!.TextContent, StringComparison.Ordinal);
        using var refused = await _writer.SendAsync(write, "/console/articles/book-a-pool-car/ready", ("to", "ready"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(DraftState.Draft, Assert.Single(await _bot.RowsAsync<ArticleDraft>()).State);
    }

    [Fact]
    public async Task Leaves_out_the_hyphens_and_numbers_of_a_list_that_was_pasted()
    {
        using var form = await _writer.OpenAsync("/console/articles/new");
        using var saved = await _writer.SendAsync(form, "/console/articles/new", ("title", "Book a pool car"), ("Any-1-text", "1. Open **Fleet**."), ("phrasings", "- pool car\n• 2 cars\n3) no cars left - what now"));

        var written = Drafts.FormOf(Assert.Single(await _bot.RowsAsync<ArticleDraft>()))!;
        Assert.Equal(("Open **Fleet**.", "pool car\n2 cars\nno cars left - what now"), (written.Devices[0].Steps[0].Text, written.Phrasings));
    }

    [Fact]
    public async Task Has_steps_that_buttons_move_add_and_remove_without_losing_what_was_typed()
    {
        await WriteAsync();

        await PressAsync("down Any 1", ("benefit", "Typed at the same time."));
        await PressAsync("add Any");
        await PressAsync("device IPhone");

        using var page = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        string[] steps = [.. page.Document.QuerySelectorAll("[data-steps=IPhone] textarea").Select(area => area.TextContent.Trim())];
        Assert.Equal(["Select **Book**.", "Open **Fleet** on your start page.", ""], steps);
        Assert.Equal("Typed at the same time.", page.Document.QuerySelector("#benefit")!.GetAttribute("value"));

        await PressAsync("remove IPhone 3");
        Assert.Equal(2, Drafts.FormOf(Assert.Single(await _bot.RowsAsync<ArticleDraft>()))!.Devices[0].Steps.Count);
    }

    [Fact]
    public async Task Of_two_people_shows_both_versions_and_writes_over_nobody()
    {
        await WriteAsync();
        using var mine = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        using var theirs = await _publisher.OpenAsync("/console/articles/book-a-pool-car/write");
        using var first = await _publisher.SendAsync(theirs, "/console/articles/book-a-pool-car/write", ("benefit", "Theirs came first."));
        Assert.Equal(HttpStatusCode.SeeOther, first.Status);

        using var conflict = await _writer.SendAsync(mine, "/console/articles/book-a-pool-car/write", ("benefit", "Mine came second."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, conflict.Status);
        Assert.Contains("Theirs came first.", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Mine came second.", conflict.Document.QuerySelector("#text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Theirs came first.", Assert.Single(await _bot.RowsAsync<ArticleDraft>()).Text, StringComparison.Ordinal);
        using var settled = await _writer.SendAsync(conflict, "/console/articles/book-a-pool-car/markdown");
        Assert.Equal(HttpStatusCode.SeeOther, settled.Status);
        Assert.Contains("Mine came second.", Assert.Single(await _bot.RowsAsync<ArticleDraft>()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_Markdown_is_the_same_article_and_keeps_what_cannot_be_read_yet()
    {
        await WriteAsync();
        using var page = await _writer.OpenAsync("/console/articles/book-a-pool-car/markdown");
        var text = page.Document.QuerySelector("#text")!.TextContent;
        Assert.Contains("title: Book a pool car", text, StringComparison.Ordinal);

        using var saved = await _writer.SendAsync(page, "/console/articles/book-a-pool-car/markdown", ("text", text.Replace("## Steps", "## Stepps", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        using var form = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        Assert.Contains("cannot be read into fields yet", form.Text, StringComparison.Ordinal);
        using var markdown = await _writer.OpenAsync("/console/articles/book-a-pool-car/markdown");
        Assert.Contains("\"Stepps\" is no heading of an article", markdown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Starts_from_a_need_with_its_wordings_filled_in()
    {
        await _bot.AskAsync("the big bins by the school are frozen shut", "anna");
        var need = Assert.Single(await _bot.RowsAsync<Need>());

        using var page = await _writer.OpenAsync($"/console/articles/new?need={need.Id}");

        Assert.Contains("the big bins by the school are frozen shut", page.Document.QuerySelector("#phrasings")!.TextContent, StringComparison.Ordinal);
        using var saved = await _writer.SendAsync(page, "/console/articles/new", ("title", "Open a frozen bin"));
        Assert.Equal(need.Id, Assert.Single(await _bot.RowsAsync<ArticleDraft>()).NeedId);
    }

    [Fact]
    public async Task Is_not_published_with_a_draft_that_nobody_looked_at_unless_somebody_says_why()
    {
        await WriteAsync();
        using var write = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        using var ready = await _writer.SendAsync(write, "/console/articles/book-a-pool-car/ready", ("to", "ready"));
        await _bot.Service<PublishingChecks>().CancelAsync("book-a-pool-car", default);

        using var check = await _publisher.OpenAsync("/console/articles/book-a-pool-car/check");
        using var refused = await _publisher.SendAsync(check, "/console/articles/book-a-pool-car/publish");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.False(_bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.Articles.ContainsKey("book-a-pool-car"));
        using var published = await _publisher.SendAsync(check, "/console/articles/book-a-pool-car/publish", ("reason", "The cars are here on Monday."));
        Assert.Equal(HttpStatusCode.SeeOther, published.Status);
        Assert.Equal("The cars are here on Monday.", (await _bot.RowsAsync<ArticleRevision>()).Single(row => row.ArticleId == "book-a-pool-car").Reason);
    }

    [Fact]
    public async Task Is_published_by_no_writer()
    {
        await WriteAsync();
        using var write = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");

        using var refused = await _writer.PostAsync("/console/articles/book-a-pool-car/publish", write.Token, ("revision", "1"), ("reason", "me"));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private async Task WriteAsync()
    {
        using var form = await _writer.OpenAsync("/console/articles/new");
        using var saved = await _writer.SendAsync(form, "/console/articles/new",
            ("title", "Book a pool car"), ("benefit", "You have a car for your visit without ringing round."), ("category", "away"), ("phrasings", Phrasings), ("owner", "Fleet team"), ("review", "2030-05-01"),
            ("checked", "checked"), ("checked-on", TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("checked-with", "Windows 11"), ("helps", "housing officers"),
            ("if-it-does-not-work", "Ring the service desk on {{service_desk_phone}}."), ("Any-1-text", "Open **Fleet** on your start page."), ("do", "add Any"));
        Assert.Equal((HttpStatusCode.SeeOther, "/console/articles/book-a-pool-car/write?done=saved#step-Any-2"), (saved.Status, saved.Location));
        using var second = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        using var done = await _writer.SendAsync(second, "/console/articles/book-a-pool-car/write", ("Any-2-text", "Select **Book**."));
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
    }

    private async Task PressAsync(string button, params (string, string)[] fields)
    {
        using var page = await _writer.OpenAsync("/console/articles/book-a-pool-car/write");
        using var pressed = await _writer.SendAsync(page, "/console/articles/book-a-pool-car/write", [.. fields, ("do", button)]);
        Assert.Equal(HttpStatusCode.SeeOther, pressed.Status);
    }

    private static async Task<ConsolePage> OpenWhenAsync(ConsoleVisitor visitor, string path, Func<ConsolePage, bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            var page = await visitor.OpenAsync(path);
            if (condition(page))
                return page;
            page.Dispose();
            await Task.Delay(100, deadline.Token);
        }
    }
}
