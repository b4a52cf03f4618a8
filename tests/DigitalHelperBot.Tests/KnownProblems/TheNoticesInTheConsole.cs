using System.Net;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Telling;

namespace DigitalHelperBot.Tests.KnownProblems;

public sealed class TheNoticesInTheConsole : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(), "print-a-letter", "lost-keys");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Put_a_notice_up_and_take_it_down()
    {
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
        using var page = await it.OpenAsync("/console/notices");

        using var up = await it.SendAsync(page, "/console/notices", ("says", "Printing is down. <b>We</b> are on it."), ("about", "printing\r\nprinters"));
        Assert.Equal((HttpStatusCode.SeeOther, "/console/notices?done=on"), (up.Status, up.Location));
        Assert.Contains("Printing is down. <b>We</b> are on it.", (await _bot.AskAsync("how do i print a letter")).Everything, StringComparison.Ordinal);
        using var on = await it.OpenAsync(up.Location!);
        Assert.Contains("1 person asked since", on.Text, StringComparison.Ordinal);
        Assert.Contains("“printing” or “printers”", on.Text, StringComparison.Ordinal);

        var problem = Assert.Single(await _bot.RowsAsync<KnownProblem>());
        using var down = await it.SendAsync(on, $"/console/notices/{problem.Id}/stop");
        Assert.Equal("/console/notices?done=off", down.Location);
        await Eventually.IsTrueAsync(() => _bot.Connector.To("a:anna").Any(sent => sent.Everything.Contains("IT say that it is over", StringComparison.Ordinal)), "Anna was not told.");
        using var again = await it.PostAndReadAsync($"/console/notices/{problem.Id}/stop", on.Token);
        Assert.Equal("/console/notices?done=over", again.Location);
    }

    [Fact]
    public async Task Say_what_is_wrong_and_keep_what_was_typed()
    {
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
        using var page = await it.OpenAsync("/console/notices");

        using var refused = await it.SendAsync(page, "/console/notices", ("says", "Calls are failing."), ("about", "it is broken"), ("ends", "2020-01-01T10:00"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("would catch nearly every question", refused.Text, StringComparison.Ordinal);
        Assert.Contains("at most 14 days ahead", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Calls are failing.", refused.Document.QuerySelector("#says")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await _bot.RowsAsync<KnownProblem>());
    }
}
