using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Conversation;

public sealed class AReplyThatCouldNotBeSent
{
    private const string Need = "who do i ring about mice in the staff kitchen at elm house";

    [Fact]
    public async Task Is_sent_after_a_restart_and_its_effects_happen_once()
    {
        await using var connector = await FakeConnector.StartAsync();
        var (refused, settings) = (new TaskCompletionSource(), (("Teams:Outgoing:MaxRepeats", "0"), ("Teams:Outgoing:MaxRepeatDelay", "00:00:01"), ("Teams:Outgoing:RepeatDelay", "00:00:00.1")));
        connector.Refuse = sent =>
        {
            refused.TrySetResult();
            return 429;
        };
        await using var bot = await BotUnderTest.StartAsync(connector: connector, settings: [settings.Item1, settings.Item2, settings.Item3]);
        using var taken = await bot.PostAsync(bot.Teams.Message(Need));
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await bot.StopAsync();

        connector.Refuse = _ => null;
        await using var again = await BotUnderTest.StartAsync(bot.Folder, connector);
        var reply = await connector.NextAsync();

        Assert.Contains("I do not have an answer to that yet", reply.Everything, StringComparison.Ordinal);
        Assert.Single(await again.RowsAsync<Signal>());
        await WaitUntilAsync(async () => (await again.RowsAsync<OutboxReply>()).Count == 0);
    }

    [Fact]
    public async Task Is_listed_when_the_person_cannot_be_reached()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Refuse = _ => 403;
        await using var bot = await BotUnderTest.StartAsync(connector: connector);
        using var taken = await bot.PostAsync(bot.Teams.Message(Need));

        await WaitUntilAsync(async () => (await bot.RowsAsync<OutboxReply>()) is [{ State: OutboxState.NotSent }]);
        Assert.Single(await bot.RowsAsync<Signal>());
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
            await Task.Delay(50, patience.Token);
    }
}
