using DigitalHelperBot.Asking;
using DigitalHelperBot.KnownProblems;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.KnownProblems;

public sealed class SomethingThatIsBrokenForMany(Databases databases) : IClassFixture<Databases>, IAsyncLifetime
{
    private const string Says = "Printing is failing at Elm House; we're on it.";
    private BotUnderTest _bot = null!;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_said_first_to_whoever_asks_about_it_and_they_are_told_once_when_it_is_over(DatabaseKind kind)
    {
        await _bot.DisposeAsync();
        await StartAsync(AtAnyHour.Database(kind, databases));
        var problem = await TellAsync(TimeSpan.FromHours(2), "print letter\nprinters");

        var answer = await _bot.AskAsync("how do i print a letter");
        await _bot.AskAsync("the printr is not doing anything");
        await _bot.AskAsync("why is printing so slow", "ben");

        Assert.Contains(Says, answer.Everything, StringComparison.Ordinal);
        Assert.Contains("I'll tell you when it is over", answer.Everything, StringComparison.Ordinal);
        Assert.Empty(await _bot.RowsAsync<Signal>());
        Assert.Equal(3, (await _bot.RowsAsync<AskedQuestion>()).Count);
        Assert.Equal(2, Assert.Single(await Board.ListAsync(default)).People);

        Assert.True(await Board.StopAsync(problem, "sam", default));
        Assert.False(await Board.StopAsync(problem, "sam", default));
        await OverAsync("a:anna", "IT say that it is over");
        await OverAsync("a:ben", "IT say that it is over");
        await Task.Delay(2_500);
        Assert.Equal(2, _bot.Connector.Sent.Count(sent => sent.Everything.Contains("it is over. If", StringComparison.Ordinal)));
        await IsAnsweredAsync("cleo");
    }

    [Fact]
    public async Task Ends_by_itself_and_is_not_called_sorted()
    {
        await TellAsync(TimeSpan.FromSeconds(3));
        await _bot.AskAsync("how do i print a letter");

        await OverAsync("a:anna", "IT thought that it would be over by now");
        await IsAnsweredAsync("cleo");
    }

    [Fact]
    public async Task Is_nothing_to_those_who_mean_something_else_and_ask_about_something_else()
    {
        var problem = await TellAsync(TimeSpan.FromHours(2));
        Assert.DoesNotContain(Says, (await _bot.AskAsync("i lost my keys", "ben")).Everything, StringComparison.Ordinal);
        var answer = await _bot.AskAsync("how do i print a letter");

        var after = CardReading.AllText(await _bot.PressAsync(answer.Card!.Value.Button("It's something else")));

        Assert.Contains("Is it one of these?", after, StringComparison.Ordinal);
        Assert.Equal(0, Assert.Single(await Board.ListAsync(default)).People);
        await Board.StopAsync(problem, "sam", default);
        await Eventually.IsTrueAsync(async () => (await Board.ListAsync(default))[0].Problem.ToldAt is not null, "It did not end.");
        Assert.Empty(await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>());
    }

    [Fact]
    public async Task Becomes_an_unmet_need_when_it_was_something_else_and_no_article_answers_it()
    {
        await TellAsync(TimeSpan.FromHours(2), "mice kitchen");
        var answer = await _bot.AskAsync("who do i ring about mice in the staff kitchen");
        Assert.Empty(await _bot.RowsAsync<Signal>());

        await _bot.PressAsync(answer.Card!.Value.Button("It's something else"));

        Assert.Equal("who do i ring about mice in the staff kitchen", Assert.Single(await _bot.RowsAsync<Need>()).Title);
    }

    [Fact]
    public async Task Is_not_told_as_over_to_those_who_said_stop_telling_me()
    {
        var problem = await TellAsync(TimeSpan.FromHours(2));
        await _bot.AskAsync("how do i print a letter");
        await _bot.AskAsync("stop telling me");
        await Board.StopAsync(problem, "sam", default);

        await Eventually.IsTrueAsync(async () => (await Board.ListAsync(default))[0].Problem.ToldAt is not null, "It did not end.");
        Assert.Empty(await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>());
    }

    [Fact]
    public async Task Is_known_after_a_restart()
    {
        await TellAsync(TimeSpan.FromHours(2));
        await _bot.StopAsync();
        await using var second = await BotUnderTest.StartAgainAsync(_bot, AtAnyHour.Settings());

        await Eventually.IsTrueAsync(async () => (await second.AskAsync("how do i print a letter")).Everything.Contains(Says, StringComparison.Ordinal), "It was not known.");
    }

    [Theory]
    [InlineData("", "printing", "says")]
    [InlineData(Says, " \n ", "about")]
    [InlineData(Says, "it is broken", "about")]
    public void Is_refused_when_it_says_nothing_or_would_catch_everything(string says, string about, string field) =>
        Assert.Equal([field], Board.FaultsOf(new ProblemDraft(says, about, "", _bot.Service<TimeProvider>().GetUtcNow() + TimeSpan.FromHours(1))).Keys);

    private KnownProblemsBoard Board => _bot.Service<KnownProblemsBoard>();

    private async Task StartAsync(params (string Key, string Value)[] settings) =>
        _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(settings), "print-a-letter", "lost-keys");

    private Task<long> TellAsync(TimeSpan length, string about = "printing") =>
        Board.StartAsync(new ProblemDraft(Says, about, "Elm House", _bot.Service<TimeProvider>().GetUtcNow() + length), "sam", default);

    private async Task IsAnsweredAsync(string person)
    {
        await _bot.PostAsync(_bot.Teams.Message("how do i print a letter", person));
        await Eventually.IsTrueAsync(() => _bot.Connector.To($"a:{person}").Any(sent => sent.Everything.Contains("Is it one of these?", StringComparison.Ordinal)), $"{person} got no articles.");
    }

    private Task OverAsync(string conversation, string words) =>
        Eventually.IsTrueAsync(() => _bot.Connector.To(conversation).Any(sent => sent.Everything.Contains(words, StringComparison.Ordinal)), $"{conversation} was not told that it is over.");
}
