using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Sites;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

/// <summary>The commands that IT type beside the running bot.</summary>
public sealed class TheVerbNeeds : IAsyncLifetime
{
    private const string Mice = "who do i ring about mice in the staff kitchen";
    private const string Bicycle = "where do i hang my bicycle at elm house";
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Lists_what_people_need_while_the_bot_runs()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Mice, "ben");
        await _bot.AskAsync(Bicycle, "anna");

        var (exit, output, _) = await RunAsync("list");
        Assert.Equal(0, exit);
        Assert.Contains($"{Mice}{Environment.NewLine}    heard; 2 people, 0 sites", output, StringComparison.Ordinal);
        Assert.Contains("2 needs.", output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse((await RunAsync("list", "--json")).Output);
        Assert.Equal([Mice, Bicycle], json.RootElement.GetProperty("needs").EnumerateArray().Select(need => need.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Changes_needs_and_the_running_bot_follows()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Bicycle, "ben");
        var needs = (await _bot.RowsAsync<Need>()).OrderBy(need => need.Id).ToList();

        var (exit, output, _) = await RunAsync("merge", Text(needs[1].Id), Text(needs[0].Id), "--by", "jo");
        Assert.Equal((0, $"Need {needs[1].Id} is part of need {needs[0].Id} now."), (exit, output.Trim()));

        await _bot.Service<NeedReading>().CatchUpAsync(default);
        await _bot.AskAsync("at elm house where do i hang my bicycle", "cleo");
        var list = (await RunAsync("list")).Output;
        Assert.Contains("heard; 3 people", list, StringComparison.Ordinal);
        Assert.Contains("1 need.", list, StringComparison.Ordinal);
        Assert.Contains("merged into", (await RunAsync("undo", Text(needs[1].Id))).Output + (await RunAsync("show", Text(needs[1].Id))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_a_need_and_tells_who_had_it()
    {
        await _bot.AskAsync(Mice, "anna");
        var need = Assert.Single(await _bot.RowsAsync<Need>());

        var proof = await RunAsync("proof", "lost-phone");
        Assert.Contains($"no        \"{Mice}\"", proof.Output, StringComparison.Ordinal);
        Assert.Contains("0 signals are matched by lost-phone, 1 not.", proof.Output, StringComparison.Ordinal);

        var before = await RunAsync("answer", Text(need.Id), "--article", "lost-phone", "--by", "jo");
        Assert.Contains($"no        \"{Mice}\"", before.Output, StringComparison.Ordinal);
        Assert.Contains("1 person would be told. Nobody is yet", before.Output, StringComparison.Ordinal);
        Assert.Empty(await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>());

        var answered = await RunAsync("answer", Text(need.Id), "--article", "lost-phone", "--tell", "--by", "jo");
        Assert.Equal((0, ""), (answered.Exit, answered.Errors));
        Assert.Contains("1 person is told in working hours.", answered.Output, StringComparison.Ordinal);
        Assert.Equal((NeedState.Answered, "lost-phone", 1), Assert.Single(await _bot.RowsAsync<Need>()) is var row ? (row.State, row.ArticleId!, row.Round) : default);
        Assert.Equal((need.Id, Mice), Assert.Single(await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>()) is var telling ? (telling.NeedId!.Value, telling.Words!) : default);
    }

    [Fact]
    public async Task Notes_what_was_heard_on_a_visit_as_if_it_had_been_typed()
    {
        await _bot.AskAsync(Mice, "anna");
        await TheVerbSites.RunAsync(_bot, [], "import", SiteFiles.Write(_bot.Folder));
        var (exit, output, _) = await RunAsync("heard", "mice in the staff kitchen who do i ring, says jo.bloggs@example.org", "--site", "elm hosue", "--by", "sam");
        Assert.Equal((0, "Noted, for Elm House."), (exit, output.Trim()));

        var heard = (await _bot.RowsAsync<Signal>()).Single(signal => signal.Kind == SignalKind.HeardInPerson);
        Assert.Equal(("mice in the staff kitchen who do i ring, says [email]", "EH", (long?)null), (heard.Text, heard.SiteId, heard.PersonKey));
        Assert.Contains((await _bot.RowsAsync<NeedChange>()), change => change is { Kind: NeedChangeKind.HeardInPerson, By: "sam" } && change.NeedId == heard.NeedId);
    }

    [Fact]
    public async Task Asks_which_site_is_meant_and_notes_nothing_until_it_is_sure()
    {
        Assert.Equal((2, "There are no sites yet. Bring in a CSV (sites import FILE), or leave --site out."), await HeardAtAsync("elm house"));
        await TheVerbSites.RunAsync(_bot, [], "import", SiteFiles.Write(_bot.Folder));
        Assert.Equal((2, "Which site is \"riverside\"? Riverside Ward 3 (W3), Riverside Ward 8 (W8). Nothing was noted."), await HeardAtAsync("riverside"));
        Assert.Equal((2, "No site goes by \"xyzzy\". \"sites list\" shows them all. Nothing was noted."), await HeardAtAsync("xyzzy"));
        Assert.Empty(await _bot.RowsAsync<Signal>());

        async Task<(int, string)> HeardAtAsync(string site) => await RunAsync("heard", Mice, "--site", site) is var (exit, _, errors) ? (exit, errors.Trim()) : default;
    }

    [Fact]
    public async Task Exports_a_table_in_which_no_cell_is_a_formula()
    {
        await _bot.AskAsync("=HYPERLINK(\"http://evil.example\") mice in the kitchen who do i ring", "anna");
        var (exit, output, _) = await RunAsync("export", "--csv");

        Assert.Equal(0, exit);
        Assert.StartsWith("id,need,state,", output, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_do_when_it_was_used_wrongly()
    {
        Assert.Equal((2, "There is no need 7. \"needs list\" shows them."), await RunAsync("rename", "7", "x") is var refused ? (refused.Exit, refused.Errors.Trim()) : default);
        var (exit, _, errors) = await RunAsync(Path.Combine(_bot.Folder, "nowhere.db"), ["list"]);
        Assert.Equal(1, exit);
        Assert.Contains("There is no database", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_what_another_system_was_not_told()
    {
        await using (var db = _bot.Database.CreateDbContext())
        {
            db.Add(new NeedEvent { Id = 2, NeedId = 1, Kind = NeedEventKind.Reopened, State = NeedEventState.GivenUp, Attempts = 10, LastFault = "The other system answered 302.", At = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero) });
            await db.SaveChangesAsync();
        }

        Assert.Contains("2026-11-27 10:00  need 1 came back  given up after 10 tries. The other system answered 302.", (await RunAsync("webhook")).Output, StringComparison.Ordinal);
        Assert.Contains("1 event waits, 0 given up.", (await RunAsync("webhook", "--again")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_what_became_of_needs()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Bicycle, "ben");
        var need = (await _bot.RowsAsync<Need>()).MinBy(row => row.Id)!;
        await RunAsync("answer", Text(need.Id), "--words", "Ring estates on 4444.", "--tell");

        using var json = JsonDocument.Parse((await RunAsync("measures", "--json")).Output);
        Assert.Equal((2, 1, 0), (json.RootElement.GetProperty("needs").GetInt32(), json.RootElement.GetProperty("answered").GetInt32(), json.RootElement.GetProperty("confirmed").GetInt32()));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(Path.Combine(_bot.Folder, "helper.db"), arguments);

    private async Task<(int Exit, string Output, string Errors)> RunAsync(string database, string[] arguments)
    {
        string[] all = ["needs", .. arguments, "--Storage:SqliteFile", database, "--ArticleLibrary:Folder", Path.Combine(_bot.Folder, "articles"), "--ArticleLibrary:MatcherFile", Path.Combine(_bot.Folder, "matcher.bin")];
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Program.CreateRoot(all).Parse(all).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors });
        return (exit, output.ToString(), errors.ToString());
    }
}
