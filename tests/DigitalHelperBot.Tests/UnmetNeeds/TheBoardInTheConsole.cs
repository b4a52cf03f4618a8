using System.Net;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class TheBoardInTheConsole(Databases databases) : IClassFixture<Databases>, IAsyncLifetime
{
    private const string Mice = "who do i ring about mice in the staff kitchen";
    private const string Bicycle = "where do i hang my bicycle at elm house";
    private BotUnderTest _bot = null!;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_first_what_most_people_need(DatabaseKind kind)
    {
        await _bot.DisposeAsync();
        await StartAsync(AtAnyHour.Database(kind, databases));
        await _bot.AskAsync(Bicycle, "anna");
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Mice, "ben");
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Reader);

        using var board = await it.OpenAsync("/console/needs");

        Assert.Equal([Mice, Bicycle], board.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        Assert.Equal(["2", "1"], board.Document.QuerySelectorAll("td[data-label=People]").Select(cell => cell.TextContent));
        using var found = await it.OpenAsync("/console/needs?q=BICYCLE&shows=all");
        Assert.Equal([Bicycle], found.Document.QuerySelectorAll("tbody th a").Select(link => link.TextContent));
        using var none = await it.OpenAsync("/console/needs?shows=confirmed");
        Assert.Contains("There is none", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joins_two_needs_and_takes_them_apart_again()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Bicycle, "ben");
        var needs = await NeedsAsync();
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Writer);
        using var page = await it.OpenAsync($"/console/needs/{needs[0].Id}");

        using var refused = await PostAsync(it, page, needs[0].Id, "merge", ("into", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("There is no need 7", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"7\"", refused.Document.QuerySelector("#into")!.OuterHtml, StringComparison.Ordinal);

        using var joined = await PostAsync(it, page, needs[0].Id, "merge", ("into", $"{needs[1].Id}"));
        Assert.Equal((HttpStatusCode.SeeOther, $"/console/needs/{needs[1].Id}?done=merged"), (joined.Status, joined.Location));
        using var whole = await it.OpenAsync(joined.Location!);
        Assert.Contains("2 people", whole.Text, StringComparison.Ordinal);
        Assert.Contains(Mice, whole.Text, StringComparison.Ordinal);

        using var apart = await it.SendAsync(whole, $"/console/needs/{needs[0].Id}/undo");
        Assert.Equal(HttpStatusCode.SeeOther, apart.Status);
        Assert.Equal([null, null], (await NeedsAsync()).Select(need => need.MergedInto));
    }

    [Fact]
    public async Task Splits_moves_renames_and_says_who_did_it()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync("mice in the staff kitchen who do i ring", "ben");
        await _bot.AskAsync(Bicycle, "cleo");
        var needs = await NeedsAsync();
        var signals = (await _bot.RowsAsync<Signal>()).OrderBy(signal => signal.Id).ToList();
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Writer);
        using var page = await it.OpenAsync($"/console/needs/{needs[0].Id}");

        using var split = await PostAsync(it, page, needs[0].Id, "split", ("signal", $"{signals[1].Id}"), ("splitName", "Mice, again"));
        Assert.Equal(HttpStatusCode.SeeOther, split.Status);
        var added = (await NeedsAsync()).Single(need => need.Title == "Mice, again");
        using var moved = await PostAsync(it, page, added.Id, "move", ("signal", $"{signals[1].Id}"), ("to", Bicycle.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.SeeOther, moved.Status);
        Assert.Equal(needs[1].Id, (await _bot.RowsAsync<Signal>()).Single(signal => signal.Id == signals[1].Id).NeedId);
        using var renamed = await PostAsync(it, page, needs[1].Id, "rename", ("name", "Bicycles <b>and</b> mice"));
        using var after = await it.OpenAsync(renamed.Location!);
        Assert.Equal("Bicycles <b>and</b> mice", after.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("renamed, Writer", after.Text, StringComparison.Ordinal);
        using var nothing = await PostAsync(it, page, needs[0].Id, "move", ("to", $"{needs[1].Id}"));
        Assert.Contains("Tick the wordings that belong elsewhere", nothing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_whom_an_article_would_help_before_anyone_is_told()
    {
        await _bot.AskAsync(Mice, "anna");
        var need = Assert.Single(await NeedsAsync());
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
        using var no = await it.OpenAsync($"/console/needs/{need.Id}/answer?article=nothing");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, no.Status);

        using var proof = await it.OpenAsync($"/console/needs/{need.Id}/answer?article=print-a-letter");
        Assert.Contains($"{Mice} once", proof.Text, StringComparison.Ordinal);
        Assert.Contains("1 person would be told", proof.Text, StringComparison.Ordinal);
        Assert.Empty(await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>());

        using var told = await it.SendAsync(proof, $"/console/needs/{need.Id}/answer");
        Assert.Equal(HttpStatusCode.SeeOther, told.Status);
        await Eventually.IsTrueAsync(() => _bot.Connector.To("a:anna").Any(sent => sent.Everything.Contains("It's here now", StringComparison.Ordinal)), "Anna was not told.");
        await Eventually.IsTrueAsync(async () => (await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>()).TrueForAll(telling => telling.State == TellingState.Told), "It did not end.");
        using var after = await it.OpenAsync(told.Location!);
        Assert.Contains("Number 1 1 0 0 1", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_again_what_may_have_arrived()
    {
        await _bot.AskAsync(Mice, "anna");
        var need = Assert.Single(await NeedsAsync());
        var fails = true;
        _bot.Connector.Refuse = sent => fails && sent.ReplyTo is null ? 500 : null;
        await _bot.Service<NeedAnswers>().AnswerAsync(need.Id, "print-a-letter", [], "sam", default);
        await Eventually.IsTrueAsync(async () => (await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>()).TrueForAll(telling => telling.State == TellingState.Uncertain), "It is not uncertain.");
        fails = false;
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
        using var page = await it.OpenAsync($"/console/needs/{need.Id}");
        Assert.Contains($"{Mice} may have arrived", page.Text, StringComparison.Ordinal);

        using var sent = await PostAsync(it, page, need.Id, "resend");

        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        await Eventually.IsTrueAsync(() => _bot.Connector.To("a:anna").Any(one => one.Everything.Contains("It's here now", StringComparison.Ordinal)), "Anna was not told.");
    }

    [Fact]
    public async Task Takes_what_was_heard_on_a_visit()
    {
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Writer);
        using var page = await it.OpenAsync("/console/needs/heard");
        using var empty = await it.SendAsync(page, "/console/needs/heard");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);

        using var noted = await it.SendAsync(page, "/console/needs/heard", ("words", "mice in the kitchen, ring jo.bloggs@example.org"));

        Assert.Equal(HttpStatusCode.SeeOther, noted.Status);
        Assert.Equal((SignalKind.HeardInPerson, "mice in the kitchen, ring [email]"), Assert.Single(await _bot.RowsAsync<Signal>()) is var signal ? (signal.Kind, signal.Text) : default);
    }

    [Fact]
    public async Task Names_no_place_where_fewer_than_five_had_it()
    {
        await _bot.AskAsync(Mice, "anna");
        var need = Assert.Single(await NeedsAsync());
        async Task HeardAsync(string place, int times)
        {
            for (var i = 0; i < times; i++)
                await _bot.Service<DigitalHelperBot.Storage.TurnWriter>().CommitAsync(_bot.Service<HeardInPerson>().Record(Mice, place, "sam"), default);
        }

        await HeardAsync("Elm House", 4);
        await HeardAsync("Oak House", 5);
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Reader);
        using var page = await it.OpenAsync($"/console/needs/{need.Id}");

        Assert.Contains("Oak House: 5", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elm House:", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[action$=merge], main form[action$=rename], main form[action$=signpost], main form[action$=undo]"));
    }

    private async Task StartAsync(params (string Key, string Value)[] settings) =>
        _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(settings), "print-a-letter", "lost-keys");

    private async Task<List<Need>> NeedsAsync() => [.. (await _bot.RowsAsync<Need>()).OrderBy(need => need.Id)];

    private static async Task<ConsolePage> PostAsync(ConsoleVisitor it, ConsolePage page, long need, string what, params (string Name, string Value)[] fields) =>
        await it.PostAndReadAsync($"/console/needs/{need}/{what}", page.Token, fields);
}
