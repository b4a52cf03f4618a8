using System.Collections.Concurrent;
using DigitalHelperBot.EndToEnd.Running;
using Xunit.Abstractions;

namespace DigitalHelperBot.EndToEnd.Restarts;

/// <summary>
/// Killed as by a power cut, at moments chosen by chance, again and again on the same database file. Every second question has no answer, and
/// is a sign of an unmet need. A full run has 200 kills; see <see cref="FaultRun"/>.
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
    public async Task Loses_no_question_and_no_unmet_need_that_it_took_doubles_none_and_sends_every_answer_after_a_restart()
    {
        var run = FaultRun.OfSize(kills: 12, askers: 0);
        output.WriteLine(run.ToString());
        var chance = new Random(run.Seed);
        await SomeArticles.PutTrainedIntoAsync(_folder);
        var questions = Enumerable.Range(1, run.Kills * QuestionsEachTime).Select(number => new AskedQuestionOverHttp(number, TextOf(number))).ToList();
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
        Assert.Empty(taken.Select(question => question.Text).Except(await TextsAsync("questions")));
        Assert.Empty(taken.Where(HasNoAnswer).Select(question => question.Text).Except(await TextsAsync("signals")));

        // Teams brings everything again that it has no word of; here simply everything.
        foreach (var question in questions)
            Assert.True(await question.BringAsync(_client, last.Address, _connector.Origin), last.Said);
        Assert.True(await UntilAnsweredAsync(questions), "A question has no answer.\n" + last.Said);
        Assert.Equal(questions.Select(question => question.Text).Order(StringComparer.Ordinal), await TextsAsync("questions"));
        Assert.Equal(questions.Where(HasNoAnswer).Select(question => question.Text).Order(StringComparer.Ordinal), await TextsAsync("signals"));
        Assert.True(await Waiting.UntilAsync(async () => await Rows.CountAsync("outbox") == 0, Patience), "An answer arrived and still waits to be sent.");
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

    private static bool HasNoAnswer(AskedQuestionOverHttp question) => question.Number % 2 == 1;

    private static string TextOf(int number) => number % 2 == 1 ? $"who do i ring about mice in the staff kitchen at site{number}" : $"how do i show my screen to team{number}";

    private async Task<IEnumerable<string>> TextsAsync(string table) =>
        (await Rows.ReadAsync($"SELECT text FROM {table}")).Select(row => row[0]).Order(StringComparer.Ordinal);

    private Task<bool> UntilAnsweredAsync(IEnumerable<AskedQuestionOverHttp> questions) =>
        Waiting.UntilAsync(() => Task.FromResult(questions.All(question => _connector.AnswersTo(question.ActivityId) > 0)), Patience);
}
