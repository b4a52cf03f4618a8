using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.Data.Sqlite;

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
        await refused.Task.WaitAsync(TimeSpan.FromMinutes(2));
        await bot.StopAsync();

        connector.Refuse = _ => null;
        await using var again = await BotUnderTest.StartAsync(bot.Folder, connector);
        var reply = await connector.NextAsync();

        Assert.Contains("I do not have an answer to that yet", reply.Everything, StringComparison.Ordinal);
        Assert.Single(await again.RowsAsync<Signal>());
        await Eventually.IsTrueAsync(async () => (await again.RowsAsync<OutboxReply>()).Count == 0, "The outbox did not come to that.");
    }

    [Fact]
    public async Task Is_listed_when_the_person_cannot_be_reached()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Refuse = _ => 403;
        await using var bot = await BotUnderTest.StartAsync(connector: connector);
        using var taken = await bot.PostAsync(bot.Teams.Message(Need));

        await Eventually.IsTrueAsync(async () => (await bot.RowsAsync<OutboxReply>()) is [{ State: OutboxState.NotSent }], "The outbox did not come to that.");
        Assert.Single(await bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task Is_listed_and_not_sent_a_second_time_when_nobody_knows_whether_it_arrived()
    {
        await using var connector = await FakeConnector.StartAsync();
        var attempts = 0;
        connector.Refuse = _ =>
        {
            Interlocked.Increment(ref attempts);
            return 500;
        };
        await using var bot = await BotUnderTest.StartAsync(connector: connector);
        using var taken = await bot.PostAsync(bot.Teams.Message(Need));

        await Eventually.IsTrueAsync(async () => (await bot.RowsAsync<OutboxReply>()) is [{ State: OutboxState.Uncertain }], "The outbox did not come to that.");
        Assert.Equal(1, attempts);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task Is_tried_twice_more_when_a_gateway_fails_and_then_listed(int status)
    {
        await using var connector = await FakeConnector.StartAsync();
        var attempts = 0;
        connector.Refuse = _ =>
        {
            Interlocked.Increment(ref attempts);
            return status;
        };
        await using var bot = await BotUnderTest.StartAsync(connector: connector, settings: [("Teams:Outgoing:RepeatDelay", "00:00:00.05")]);
        using var taken = await bot.PostAsync(bot.Teams.Message(Need));

        await Eventually.IsTrueAsync(async () => (await bot.RowsAsync<OutboxReply>()) is [{ State: OutboxState.Uncertain }], "The outbox did not come to that.");
        Assert.Equal(3, attempts);
    }

    [Fact]
    public async Task Does_not_keep_back_the_others_when_it_cannot_be_drawn()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Refuse = _ => 429;
        await using var bot = await BotUnderTest.StartAsync(connector: connector, settings: [("Teams:Outgoing:MaxRepeats", "0")]);
        using var taken = await bot.PostAsync(bot.Teams.Message(Need));
        await bot.StopAsync();
        await SpoilAsync(bot.Folder);

        connector.Refuse = _ => null;
        await using var again = await BotUnderTest.StartAsync(bot.Folder, connector);

        Assert.Contains("I do not have an answer to that yet", (await connector.NextAsync()).Everything, StringComparison.Ordinal);
    }

    /// <summary>Adds an older reply, of which the content cannot be read.</summary>
    private static async Task SpoilAsync(string folder)
    {
        await using var file = new SqliteConnection($"Data Source={Path.Combine(folder, "helper.db")};Pooling=False");
        await file.OpenAsync();
        await using var command = file.CreateCommand();
        command.CommandText =
            """
            INSERT INTO outbox (key, turn_id, created_at, state, claimed_until, attempts, service_url, tenant_id, conversation_id, bot_id, content_kind, content_data)
            SELECT key - 1, turn_id, created_at, state, claimed_until, attempts, service_url, tenant_id, 'a:somebody-else', bot_id, content_kind, 'not JSON' FROM outbox
            """;
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
