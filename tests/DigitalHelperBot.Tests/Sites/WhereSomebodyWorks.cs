using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Sites;

public sealed class WhereSomebodyWorks(Databases databases) : IClassFixture<Databases>
{
    private const string Print = "print a letter at another site";
    private const string Mice = "who do i ring about mice in the staff kitchen";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_asked_once_by_a_card_under_an_answer_and_found_by_typing(DatabaseKind kind)
    {
        await using var bot = await StartAsync(AtAnyHour.Database(kind, databases));
        var first = await bot.AskAsync(Print);
        Assert.DoesNotContain("Where do you work?", first.Everything, StringComparison.Ordinal);

        var card = await AskedAsync(bot, Print);
        var kept = await bot.PressAsync(card.Button("This is it"), inputs: new JsonObject { ["site"] = "elm hse" });

        Assert.Contains("you work at Elm House", CardReading.AllText(kept), StringComparison.Ordinal);
        Assert.Equal(("EH", SiteChosen.OnCard), Assert.Single(await bot.RowsAsync<PersonSite>()) is var row ? (row.SiteId!, row.Chosen) : default);
        await bot.AskAsync(Print);
        Assert.Equal(4, bot.Connector.Sent.Count);
    }

    [Fact]
    public async Task Is_not_asked_again_after_not_now_nor_when_nothing_was_said()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync(Print);
        var card = await AskedAsync(bot, Print);
        await bot.AskAsync(Print);

        var said = await bot.PressAsync(card.Button("Not now"));
        await bot.AskAsync(Mice);

        Assert.Contains("I will not ask again", CardReading.AllText(said), StringComparison.Ordinal);
        Assert.Single(bot.Connector.Sent, sent => sent.Everything.Contains("Where do you work?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_asked_while_no_sites_are_known_nor_after_small_talk_nor_in_a_channel()
    {
        await using var none = await BotUnderTest.StartWithAsync([], "print-a-letter");
        await none.AskAsync(Print);
        await none.AskAsync(Print);
        Assert.Equal(2, none.Connector.Sent.Count);

        await using var bot = await StartAsync();
        await bot.AskAsync("hello");
        await bot.AskAsync("hello");
        await bot.SayAsync(bot.Teams.ChannelMessage(Print));
        Assert.Equal(3, bot.Connector.Sent.Count);
        Assert.Empty(await bot.RowsAsync<PersonSite>());
    }

    [Theory]
    [InlineData("i work at Elm House", "EH")]
    [InlineData("I'm at elm hse", "EH")]
    [InlineData("i wrok at the elms.", "EH")]
    [InlineData("im based at mill lane depo", "DEP")]
    [InlineData("I have moved to riverside ward 8!", "W8")]
    public async Task Is_said_in_chat_however_it_is_typed(string line, string code)
    {
        await using var bot = await StartAsync();

        await bot.AskAsync(line);

        Assert.Equal((code, SiteChosen.InChat), Assert.Single(await bot.RowsAsync<PersonSite>()) is var row ? (row.SiteId!, row.Chosen) : default);
        Assert.Empty(await bot.RowsAsync<AskedQuestion>());
    }

    [Theory]
    [InlineData("I'm in a meeting and nobody can hear me")]
    [InlineData("i work from home how do i print a letter")]
    [InlineData("I'm at the printer")]
    [InlineData("i work at elm house, how do i print a letter?")]
    [InlineData("Elm House")]
    public async Task Is_not_read_into_a_question(string question)
    {
        await using var bot = await StartAsync();

        await bot.AskAsync(question);

        Assert.Single(await bot.RowsAsync<AskedQuestion>());
        Assert.Empty(await bot.RowsAsync<PersonSite>());
    }

    [Fact]
    public async Task Is_understood_when_the_name_is_typed_into_the_chat_after_the_card()
    {
        await using var bot = await StartAsync();
        await bot.AskAsync(Print);
        await AskedAsync(bot, Print);

        var said = await bot.AskAsync("the depot");

        Assert.Contains("you work at Mill Lane Depot", CardReading.AllText(said.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_chosen_from_those_that_could_be_meant()
    {
        await using var bot = await StartAsync();

        var choices = (await bot.AskAsync("i work at riverside")).Card!.Value;
        var kept = await bot.PressAsync(choices.Button("Riverside Ward 8"));

        Assert.Contains("you work at Riverside Ward 8", CardReading.AllText(kept), StringComparison.Ordinal);
        Assert.Contains("I do not know a place of that name", (await bot.AskAsync("i work at the moon")).Everything, StringComparison.Ordinal);
        Assert.Equal("W8", Assert.Single(await bot.RowsAsync<PersonSite>()).SiteId);
    }

    [Fact]
    public async Task Is_not_said_where_others_read_along()
    {
        await using var bot = await StartAsync();

        var said = await bot.SayAsync(bot.Teams.ChannelMessage("i work at elm house"));

        Assert.Contains("Tell me that in our own chat", said.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Elm", said.Everything, StringComparison.Ordinal);
        Assert.Empty(await bot.RowsAsync<PersonSite>());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_what_they_ask_need_and_count_from_then_on(DatabaseKind kind)
    {
        await using var bot = await StartAsync(AtAnyHour.Database(kind, databases));
        await bot.AskAsync(Mice);
        await bot.AskAsync("i work at elm house");

        await bot.AskAsync(Mice);
        var answer = await bot.AskAsync(Print);
        await bot.PressAsync(answer.Card!.Value.Button("Not sorted"));

        Assert.Equal([null, "EH", "EH"], (await bot.RowsAsync<AskedQuestion>()).OrderBy(q => q.Id).Select(q => q.SiteId));
        Assert.Equal([null, "EH", "EH"], (await bot.RowsAsync<Signal>()).OrderBy(s => s.Id).Select(s => s.SiteId));
        // What they asked before they said it is counted there too: each person is at one site in a week.
        Assert.Equal([("", "EH", Marks.Asked | Marks.NoAnswer | Marks.NotSorted | Marks.Needing), ("print-a-letter", "", Marks.Asked | Marks.NotSorted)], (await bot.RowsAsync<PersonWeek>()).Select(row => (row.ArticleId, row.SiteId, row.Marks)).Order());
        Assert.Equal([("", 0, 0), ("EH", 1, 1)], (await bot.RowsAsync<RunningSite>()).Select(site => (site.SiteId, site.Asked, site.Needing)).Order());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_shown_to_them_taken_back_and_forgotten_with_the_rest(DatabaseKind kind)
    {
        await using var bot = await StartAsync(AtAnyHour.Database(kind, databases));
        await bot.AskAsync("i work at elm house");
        var held = (await bot.AskAsync("what do you hold about me")).Everything;
        Assert.Contains("Where you work", held, StringComparison.Ordinal);
        Assert.Contains("you told me in chat", held, StringComparison.Ordinal);

        await bot.AskAsync("forget where i work");
        Assert.Null(Assert.Single(await bot.RowsAsync<PersonSite>()).SiteId);

        await bot.AskAsync("i work at elm court");
        var person = Assert.Single(await bot.RowsAsync<Person>());
        await bot.Service<Forgetting>().ForgetAsync(person.Key, CancellationToken.None);
        Assert.Empty(await bot.RowsAsync<PersonSite>());
        Assert.Null(bot.Service<PersonSites>().CodeOf(person.Key));
    }

    [Fact]
    public async Task Is_known_to_the_next_start_and_to_another_copy()
    {
        await using var first = await StartAsync();
        await first.AskAsync("i work at elm house");
        var key = Assert.Single(await first.RowsAsync<Person>()).Key;
        await first.StopAsync();

        await using var second = await BotUnderTest.StartAgainAsync(first, []);

        Assert.Equal("EH", second.Service<PersonSites>().CodeOf(key));
    }

    private static async Task<JsonElement> AskedAsync(BotUnderTest bot, string question)
    {
        await bot.AskAsync(question);
        var card = (await bot.Connector.NextAsync()).Card!.Value;
        Assert.Contains("Where do you work?", CardReading.AllText(card), StringComparison.Ordinal);
        return card;
    }

    private static Task<BotUnderTest> StartAsync(params (string Key, string Value)[] settings) => BotUnderTest.StartWithAsync(
        [.. settings, ("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))], "print-a-letter", "lost-keys");
}
