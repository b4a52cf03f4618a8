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
        var quiet = await AskAllAsync(bot, "quiet");

        var flood = Task.WhenAll(Enumerable.Range(0, 300).Select(_ => PostAsync(bot, "how do i show my screen", "flooder")));
        var beside = await AskAllAsync(bot, "beside");
        await flood;

        // Two seconds are what people may have to wait; a machine that is busy with other tests needs them for twenty questions alone.
        Assert.InRange(beside, TimeSpan.Zero, TimeSpan.FromSeconds(2) + (3 * quiet));
        var questions = await bot.RowsAsync<AskedQuestion>();
        // A minute may end while it goes on; then there are thirty more.
        Assert.InRange(questions.Count, (2 * OthersAsking) + 30, (2 * OthersAsking) + 60);
        // A stop waits for the last deliveries, so that none can come later.
        await bot.StopAsync();
        Assert.Single(bot.Connector.Sent, sent => sent.ConversationId == "a:flooder" && sent.Text.StartsWith("That is a lot of messages", StringComparison.Ordinal));
    }

    /// <summary>Twenty people ask at once. The longest that one of them waits for the reply.</summary>
    private static async Task<TimeSpan> AskAllAsync(BotUnderTest bot, string name)
    {
        var replies = Enumerable.Range(0, OthersAsking).ToDictionary(i => $"a:{name}-{i}", _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        bot.Connector.Refuse = sent =>
        {
            replies.GetValueOrDefault(sent.ConversationId)?.TrySetResult();
            return null;
        };
        return (await Task.WhenAll(replies.Select(async reply =>
        {
            var began = Stopwatch.GetTimestamp();
            await PostAsync(bot, "forgot my password", reply.Key["a:".Length..]);
            await reply.Value.Task.WaitAsync(TimeSpan.FromMinutes(2));
            return Stopwatch.GetElapsedTime(began);
        }))).Max();
    }

    private static async Task PostAsync(BotUnderTest bot, string text, string person)
    {
        using var response = await bot.PostAsync(bot.Teams.Message(text, person));
    }
}
