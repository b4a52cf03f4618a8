using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DigitalHelperBot.EndToEnd.Running;
using Xunit.Abstractions;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>
/// Killed as by a power cut, at moments chosen by chance, again and again on the same database file. <c>HELPER_KILLS</c> sets how often
/// (100 for a full run), <c>HELPER_KILL_SEED</c> repeats a run.
/// </summary>
public sealed class AProgramThatIsKilledWhilePeopleAsk(ITestOutputHelper output) : IAsyncLifetime
{
    private const int QuestionsEachTime = 30;
    private const int AtOnce = 4;
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("helper-test-");
    private readonly HttpClient _client = RunningHelper.NewClient();
    private ListeningConnector _connector = null!;

    public async Task InitializeAsync() => _connector = await ListeningConnector.StartAsync();

    [Fact]
    public async Task Loses_no_question_that_it_took_doubles_none_and_sends_every_answer_after_a_restart()
    {
        var kills = Setting("HELPER_KILLS", 2);
        var seed = Setting("HELPER_KILL_SEED", Random.Shared.Next());
        output.WriteLine($"HELPER_KILL_SEED={seed} HELPER_KILLS={kills}");
        var chance = new Random(seed);
        var questions = Enumerable.Range(1, kills * QuestionsEachTime).Select(number => new AskedQuestionOverHttp(number)).ToList();
        var taken = new ConcurrentBag<AskedQuestionOverHttp>();

        _connector.IsSlow = true;
        foreach (var some in questions.Chunk(QuestionsEachTime))
        {
            await using var helper = await StartAsync();
            var untilKilled = chance.Next(1, QuestionsEachTime);
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var asking = Parallel.ForEachAsync(some, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (question, _) =>
            {
                if (await question.BringAsync(_client, helper.Address, _connector.Origin))
                    taken.Add(question);
                if (Interlocked.Decrement(ref untilKilled) == 0)
                    enough.SetResult();
            });
            await enough.Task;
            await Task.Delay(LongestPause * chance.NextDouble());
            await helper.KillAsync();
            await asking;
        }
        var unanswered = taken.Count(question => _connector.AnswersTo(question.ActivityId) == 0);
        output.WriteLine($"{taken.Count} of {questions.Count} questions were taken before a kill, {unanswered} of them without an answer so far.");
        Assert.NotEqual(0, unanswered);

        _connector.IsSlow = false;
        await using var last = await StartAsync();
        Assert.True(await UntilAnsweredAsync(taken), "A question was taken, and its answer never came.\n" + last.Said);
        Assert.Empty(taken.Select(question => question.Text).Except(await TextsAsync()));

        // Teams brings everything again that it has no word of; here simply everything.
        foreach (var question in questions)
            Assert.True(await question.BringAsync(_client, last.Address, _connector.Origin), last.Said);
        Assert.True(await UntilAnsweredAsync(questions), "A question has no answer.\n" + last.Said);
        Assert.Equal(questions.Select(question => question.Text).Order(StringComparer.Ordinal), (await TextsAsync()).Order(StringComparer.Ordinal));
        Assert.True(await UntilAsync(async () => await Rows.CountAsync("outbox") == 0), "An answer arrived and still waits to be sent.");
        output.WriteLine($"{questions.Count(question => _connector.AnswersTo(question.ActivityId) > 1)} answers were sent twice.");
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _connector.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private Task<RunningHelper> StartAsync() => RunningHelper.StartAsync(_folder.FullName, ("Teams:Incoming:LocalChatOrigins:0", _connector.Origin));

    private HelperRows Rows => new(_folder.FullName);

    private async Task<IEnumerable<string>> TextsAsync() => (await Rows.ReadAsync("SELECT text FROM questions")).Select(row => row[0]);

    private Task<bool> UntilAnsweredAsync(IEnumerable<AskedQuestionOverHttp> questions) =>
        UntilAsync(() => Task.FromResult(questions.All(question => _connector.AnswersTo(question.ActivityId) > 0)));

    private static async Task<bool> UntilAsync(Func<Task<bool>> done)
    {
        var waited = Stopwatch.StartNew();
        while (!await done())
        {
            if (waited.Elapsed > Patience)
                return false;
            await Task.Delay(100);
        }
        return true;
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
