using System.Globalization;
using DigitalHelperBot.EndToEnd.Running;
using Xunit.Abstractions;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>
/// Many people asked for one thing; IT answer it; and while the program tells them, it is killed again and again and Teams fails in every way
/// that it can. See <see cref="FaultRun"/> for the size.
/// </summary>
public sealed class AnAnswerThatReachesEveryoneThroughFaults(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helper-test-");
    private readonly HttpClient _client = RunningHelper.NewClient();
    private FaultyConnector _connector = null!;

    // A small run is told slowly, so that there is somebody left to tell at the last kill.
    private string _perSecond = "30";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _connector.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Tells_each_once_or_lists_them_whatever_fails()
    {
        var run = FaultRun.OfSize(kills: 12, askers: 50);
        output.WriteLine(run.ToString());
        _perSecond = run.KillEvery > TimeSpan.Zero ? "20" : "1";
        await AskAndAnswerAsync(run);
        _connector.Fails = true;
        _connector.IsBlocked = conversation => conversation.EndsWith("13", StringComparison.Ordinal);

        var chance = new Random(run.Seed);
        var kills = 0;
        while (kills < run.Kills && await WaitingAsync() > 0)
        {
            // It tells as soon as it is up, before this hears so.
            var before = _connector.Brought;
            await using var helper = await StartAsync();
            await UntilKilledAsync(run, chance, before);
            await helper.KillAsync();
            kills++;
        }

        _perSecond = "30";
        var figures = await FinishAsync();
        if (run.KillEvery == TimeSpan.Zero)
            Assert.Equal(run.Kills, kills);
        output.WriteLine($"{kills} kills, {_connector.Ambiguous} ambiguous answers: {figures}");
        Assert.Equal(0, figures.Doubled);
        Assert.Equal(0, figures.ToldThatNeverCame);
        Assert.Equal(0, figures.CameAndAreNotListed);
        Assert.Equal(run.Askers, figures.Told + figures.Uncertain + figures.Unreachable);
        Assert.InRange(figures.Uncertain, 0, _connector.Ambiguous + (FaultRun.MostInFlight * kills));
    }

    [Fact]
    public async Task Leaves_nobody_uncertain_when_nothing_fails()
    {
        var run = FaultRun.OfSize(kills: 0, askers: 50);
        output.WriteLine(run.ToString());
        await AskAndAnswerAsync(run);

        var figures = await FinishAsync();
        output.WriteLine(figures.ToString());
        Assert.Equal(new Figures(run.Askers, 0, 0, 0, 0, 0), figures);
    }

    /// <summary>At the time that was asked for; else soon after the program has begun to tell.</summary>
    private async Task UntilKilledAsync(FaultRun run, Random chance, int before)
    {
        if (run.KillEvery > TimeSpan.Zero)
        {
            await Task.Delay(run.KillEvery);
            return;
        }

        while (_connector.Brought == before && await WaitingAsync() > 0)
            await Task.Delay(5);
        await Task.Delay(chance.Next(0, 20));
    }

    private async Task AskAndAnswerAsync(FaultRun run)
    {
        _connector = await FaultyConnector.StartAsync(run.Seed);
        await SomeArticles.PutTrainedIntoAsync(_folder);
        await using (var helper = await StartAsync())
        {
            await helper.WaitUntilTrainedAsync();
            var questions = Enumerable.Range(1, run.Askers).Select(number => new AskedQuestionOverHttp(number, "who do i ring about mice in the staff kitchen"));
            await Parallel.ForEachAsync(questions, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (question, _) =>
                Assert.True(await question.BringAsync(_client, helper.Address, _connector.Origin), helper.Said));
            Assert.True(await Waiting.UntilAsync(() => Task.FromResult(_connector.Replies == run.Askers), Patience), "A question got no reply.");
        }

        await ItsBoard.AnswerAsync(_folder.FullName, "show-my-screen");
        Assert.Equal(run.Askers, await WaitingAsync());
    }

    /// <summary>No more kills; the faults go on until nothing waits.</summary>
    private async Task<Figures> FinishAsync()
    {
        await using var helper = await StartAsync();
        Assert.True(await Waiting.UntilAsync(async () => await WaitingAsync() == 0, Patience), "Some are still waiting to be told.\n" + helper.Said);
        var rows = await Rows.ReadAsync("SELECT t.state, p.conversation_id FROM tellings t JOIN people p ON p.key = t.person_key");
        int Taken(string[] row) => _connector.TellingsTaken.GetValueOrDefault(row[1]);
        int With(string state) => rows.Count(row => row[0] == state);
        return new Figures(
            With(Told), With(Uncertain), With(Unreachable),
            _connector.TellingsTaken.Values.Count(count => count > 1),
            rows.Count(row => row[0] == Told && Taken(row) == 0),
            rows.Count(row => row[0] is not (Told or Uncertain) && Taken(row) > 0));
    }

    private const string Told = "2";
    private const string Uncertain = "3";
    private const string Unreachable = "4";

    private HelperRows Rows => new(_folder.FullName);

    private Task<RunningHelper> StartAsync() => RunningHelper.StartAsync(_folder.FullName,
    [
        ("Teams:Incoming:LocalChatOrigins:0", _connector.Origin), ("Teams:Outgoing:RepeatDelay", "00:00:00.1"),
        .. ItsBoard.AtAnyHour(_folder.FullName), ("Telling:PerSecond", _perSecond), ("Telling:RepeatDelay", "00:00:00.5"),
    ]);

    private async Task<long> WaitingAsync() =>
        long.Parse((await Rows.ReadAsync("SELECT COUNT(*) FROM tellings WHERE state IN (0, 1)"))[0][0], CultureInfo.InvariantCulture);

    private sealed record Figures(int Told, int Uncertain, int Unreachable, int Doubled, int ToldThatNeverCame, int CameAndAreNotListed);
}
