using System.Diagnostics;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.Conversation;

public sealed class AFloodOfMessages
{
    private const int OthersAsking = 20;

    [Fact]
    public async Task From_one_person_is_answered_up_to_the_limit_and_does_not_hold_up_the_others()
    {
        await using var bot = await BotUnderTest.StartAsync(settings: [("Teams:Incoming:TurnsPerPersonPerMinute", "30"), ("Teams:Outgoing:ConversationLimits:0:Sends", "1000"), ("Teams:Outgoing:ConversationLimits:0:Seconds", "1")]);
        var replies = CountRepliesTo(bot.Connector, OthersAsking);

        var flood = Task.WhenAll(Enumerable.Range(0, 300).Select(_ => PostAsync(bot, "how do i show my screen", "flooder")));
        var waits = await Task.WhenAll(Enumerable.Range(0, OthersAsking).Select(i => WaitOfAsync(bot, $"person-{i}", replies)));
        await flood;

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromSeconds(2)));
        var questions = await bot.RowsAsync<AskedQuestion>();
        // A minute may end while it goes on; then there are thirty more.
        Assert.InRange(questions.Count, OthersAsking + 30, OthersAsking + 60);
        var told = bot.Connector.Sent.Where(sent => sent.ConversationId == "a:flooder" && sent.Text.StartsWith("That is a lot of messages", StringComparison.Ordinal));
        Assert.Single(told);
    }

    private static async Task<TimeSpan> WaitOfAsync(BotUnderTest bot, string person, Dictionary<string, TaskCompletionSource> replies)
    {
        var began = Stopwatch.GetTimestamp();
        await PostAsync(bot, "forgot my password", person);
        await replies[$"a:{person}"].Task.WaitAsync(TimeSpan.FromSeconds(20));
        return Stopwatch.GetElapsedTime(began);
    }

    private static Dictionary<string, TaskCompletionSource> CountRepliesTo(FakeConnector connector, int people)
    {
        var replies = Enumerable.Range(0, people).ToDictionary(i => $"a:person-{i}", _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        connector.Refuse = sent =>
        {
            if (replies.TryGetValue(sent.ConversationId, out var reply))
                reply.TrySetResult();
            return null;
        };
        return replies;
    }

    private static async Task PostAsync(BotUnderTest bot, string text, string person)
    {
        using var response = await bot.PostAsync(bot.Teams.Message(text, person));
    }
}
