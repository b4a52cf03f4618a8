using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;

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
        var tellings = _bot.Service<Tellings>();

        var uncertain = Assert.Single(await tellings.ListAsync(TellingState.Uncertain, CancellationToken.None));
        await _bot.Service<TurnWriter>().CommitAsync([tellings.Resend(uncertain.Id)], CancellationToken.None);

        await UntilAsync(counts => counts.People is { Told: 1, Uncertain: 0 });
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

    private Task AnsweredWithAsync(Func<int, int?> status)
    {
        _bot.Connector.Refuse = sent => sent.ReplyTo is null ? status(Interlocked.Increment(ref _asked)) : null;
        return _board.AnswerAsync("print-a-letter");
    }

    private async Task UntilAsync(Func<NeedCounts, bool> wanted) =>
        await Eventually.IsTrueAsync(async () => wanted(await _board.CountsAsync()), "The counts did not become what they should be.");
}
