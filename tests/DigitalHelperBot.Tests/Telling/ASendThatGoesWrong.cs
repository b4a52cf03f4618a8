using System.CommandLine;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Telling;

public sealed class ASendThatGoesWrong : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Board _board = null!;
    private int _asked;

    public async Task InitializeAsync()
    {
        _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(("Telling:RepeatDelay", "00:00:00.2"), ("Teams:Outgoing:RepeatDelay", "00:00:00.05"), ("Teams:Outgoing:MaxRepeats", "1")), "print-a-letter");
        _board = new Board(_bot);
        await _bot.AskAsync("how do i water the office plants");
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task Is_uncertain_and_not_sent_again_when_it_may_have_arrived(int status)
    {
        await AnsweredWithAsync(_ => status);
        await UntilAsync(counts => counts.People is { Uncertain: 1, Told: 0, Waiting: 0 });

        await Task.Delay(1_500);
        Assert.Equal(1, _asked);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(400)]
    public async Task Is_sent_again_when_it_certainly_did_not_arrive(int status)
    {
        await AnsweredWithAsync(attempt => attempt <= 3 ? status : null);

        await UntilAsync(counts => counts.People is { Told: 1, Uncertain: 0 });
        Assert.Equal(4, _asked);
    }

    [Fact]
    public async Task Is_sent_again_by_IT_and_by_nobody_else()
    {
        await AnsweredWithAsync(attempt => attempt == 1 ? 500 : null);
        await UntilAsync(counts => counts.People.Uncertain == 1);
        var need = await _board.NeedAsync();

        Assert.Equal("Sent again to 1 person.", (await RunAsync("resend", $"{need.Id}")).Trim());

        await UntilAsync(counts => counts.People is { Told: 1, Uncertain: 0 });
        Assert.Contains("Nobody is uncertain", await RunAsync("resend", $"{need.Id}"), StringComparison.Ordinal);
        Assert.Contains(await _bot.RowsAsync<NeedChange>(), change => change is { Kind: NeedChangeKind.SentAgain, By: "sam", Why: "to 1 person" });
    }

    [Fact]
    public async Task Is_shown_to_IT_with_its_need()
    {
        await AnsweredWithAsync(_ => 500);
        await UntilAsync(counts => counts.People.Uncertain == 1);

        Assert.Contains("may have arrived  \"how do i water the office plants\"", await RunAsync("show", $"{(await _board.NeedAsync()).Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_listed_in_the_end_when_it_never_goes_through()
    {
        await _bot.DisposeAsync();
        _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(("Telling:RepeatDelay", "00:00:00.001"), ("Teams:Outgoing:MaxRepeats", "0")), "print-a-letter");
        _board = new Board(_bot);
        await _bot.AskAsync("how do i water the office plants");
        await AnsweredWithAsync(_ => 400);

        await UntilAsync(counts => counts.People is { Unreachable: 1, Waiting: 0 });
        Assert.Equal(10, _asked);
    }

    private async Task<string> RunAsync(string verb, string need)
    {
        string[] all = ["needs", verb, need, .. verb == "show" ? (string[])[] : ["--by", "sam"], "--Storage:SqliteFile", Path.Combine(_bot.Folder, "helper.db"), "--ArticleLibrary:Folder", Path.Combine(_bot.Folder, "articles")];
        using var said = new StringWriter();
        await Program.CreateRoot(all).Parse(all).InvokeAsync(new InvocationConfiguration { Output = said, Error = said });
        return said.ToString();
    }

    private Task AnsweredWithAsync(Func<int, int?> status)
    {
        _bot.Connector.Refuse = sent => sent.ReplyTo is null ? status(Interlocked.Increment(ref _asked)) : null;
        return _board.AnswerAsync("print-a-letter");
    }

    private async Task UntilAsync(Func<NeedCounts, bool> wanted) =>
        await Eventually.IsTrueAsync(async () => wanted(await _board.CountsAsync()), "The counts did not become what they should be.");
}
