using System.Globalization;
using DigitalHelperBot.EndToEnd.Running;
using DigitalHelperBot.Tests.Storage;
using Npgsql;
using Xunit.Abstractions;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>Three processes share one PostgreSQL and the telling of one answer. One of them is killed while it holds some.</summary>
public sealed class ThreeProgramsOnOneDatabase(ITestOutputHelper output) : IAsyncLifetime, IDisposable
{
    private const int TellingsPerSecond = 2;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helper-test-");
    private readonly HttpClient _client = RunningHelper.NewClient();
    private readonly List<RunningHelper> _helpers = [];
    private FaultyConnector _connector = null!;
    private PostgresServer? _server;
    private NpgsqlDataSource? _database;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var helper in _helpers)
            await helper.DisposeAsync();
        _client.Dispose();
        if (_connector is not null)
            await _connector.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    public void Dispose() => _server?.Dispose();

    [PostgresFact]
    public async Task Tell_each_once_or_list_them_although_one_dies_with_some_in_its_hands()
    {
        var run = FaultRun.OfSize(kills: 1, askers: 50);
        output.WriteLine(run.ToString());
        await StartAsync(run);
        for (var number = 1; number <= run.Askers; number++)
        {
            Assert.True(await new AskedQuestionOverHttp(number, "who do i ring about mice in the staff kitchen").BringAsync(_client, _helpers[number % 3].Address, _connector.Origin), _helpers[number % 3].Said);
            // A copy hears of a need that another began within two seconds; until then it may begin one of its own, which IT would join.
            if (number == 1)
                await Task.Delay(TimeSpan.FromSeconds(6));
        }

        Assert.True(await Waiting.UntilAsync(() => Task.FromResult(_connector.Replies == run.Askers), LongestPause), "A question got no reply.");

        _connector.Holds = true;
        await ItsBoard.AnswerAsync(_folder.FullName, "show-my-screen", Storage);
        Assert.True(await Waiting.UntilAsync(async () => await CountAsync("SELECT COUNT(DISTINCT claimed_by) FROM tellings WHERE state = 1") == 3, LongestPause), "Not all three have begun to tell.");
        await _helpers[0].KillAsync();
        _connector.Holds = false;

        Assert.True(await Waiting.UntilAsync(async () => await CountAsync("SELECT COUNT(*) FROM tellings WHERE state IN (0, 1)") == 0, LongestPause + TimeSpan.FromSeconds(run.Askers / TellingsPerSecond)), "Some are still waiting.\n" + _helpers[1].Said);
        var (told, uncertain) = (await CountAsync("SELECT COUNT(*) FROM tellings WHERE state = 2"), await CountAsync("SELECT COUNT(*) FROM tellings WHERE state = 3"));
        var senders = await CountAsync("SELECT COUNT(DISTINCT claimed_by) FROM tellings WHERE state = 2");
        output.WriteLine($"told {told} by {senders} processes, uncertain {uncertain}");
        Assert.Equal(run.Askers, told + uncertain);
        Assert.InRange(uncertain, 1, _connector.Ambiguous + FaultRun.MostInFlight);
        Assert.Equal(2, senders);
        // What the dead one had brought may have been taken or not: nobody was left to hear which.
        Assert.InRange(_connector.TellingsTaken.Count, told, run.Askers);
        Assert.All(_connector.TellingsTaken.Values, count => Assert.Equal(1, count));
    }

    private (string Name, string Value)[] Storage => [("Storage:Provider", "Postgres"), ("Storage:PostgresConnectionString", _database!.ConnectionString)];

    private async Task StartAsync(FaultRun run)
    {
        _server = new PostgresServer();
        _database = NpgsqlDataSource.Create(_server.CreateDatabase());
        _connector = await FaultyConnector.StartAsync(run.Seed);
        await SomeArticles.PutTrainedIntoAsync(_folder);
        for (var copy = 0; copy < 3; copy++)
        {
            _helpers.Add(await RunningHelper.StartAsync(_folder.FullName,
            [
                ("Teams:Incoming:LocalChatOrigins:0", _connector.Origin), .. Storage, .. ItsBoard.AtAnyHour(_folder.FullName), ("Telling:PerSecond", TellingsPerSecond.ToString(CultureInfo.InvariantCulture)),
            ]));
        }

        foreach (var helper in _helpers)
            await helper.WaitUntilTrainedAsync();
    }

    private async Task<long> CountAsync(string sql)
    {
#pragma warning disable CA2100 // The queries are written in this test.
        await using var command = _database!.CreateCommand(sql);
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    /// <summary>Skipped, and says so, where PostgreSQL is not installed.</summary>
    private sealed class PostgresFactAttribute : FactAttribute
    {
        public PostgresFactAttribute() => Skip = PostgresServer.Missing;
    }
}
