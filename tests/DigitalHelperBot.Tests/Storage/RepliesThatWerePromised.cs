using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Storage;

public sealed class RepliesThatWerePromised(Databases databases) : IClassFixture<Databases>
{
    private static readonly TimeSpan ClaimOver = Outbox.ClaimLength + TimeSpan.FromSeconds(1);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_left_alone_while_the_first_sending_may_go_on(DatabaseKind kind)
    {
        await using var instance = await StartWithAsync(kind, 1);
        Assert.Empty(await TakeAsync(instance));

        _time.Advance(ClaimOver);
        var unsent = Assert.Single(await TakeAsync(instance));
        Assert.Equal(2, unsent.Attempts);
        Assert.Equal(SampleTurn.Chat, unsent.Reply.To);
        Assert.Equal(("activity", "walkthrough"), (unsent.Reply.ReplyToId, unsent.Reply.Content.Kind));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_gone_once_delivered(DatabaseKind kind)
    {
        await using var instance = await StartWithAsync(kind, 2);
        _time.Advance(ClaimOver);
        var taken = await TakeAsync(instance);
        await instance.Outbox.DeliveredAsync(taken[0].Reply.Key);

        _time.Advance(ClaimOver);
        Assert.Equal(taken[1].Reply.Key, Assert.Single(await TakeAsync(instance)).Reply.Key);
        Assert.Equal(1, await instance.Outbox.CountWaitingAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_never_handed_to_two_instances(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        await PromiseAsync(one, 400);
        _time.Advance(ClaimOver);

        var taken = new List<UnsentReply>();
        for (var round = 0; round < 10; round++)
        {
            foreach (var some in await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TakeAsync(i % 2 == 0 ? one : two)))))
                taken.AddRange(some);
        }

        var keys = taken.Select(unsent => unsent.Reply.Key).ToList();
        Assert.Equal(keys.Distinct().Count(), keys.Count);
        Assert.Equal(400, keys.Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_listed_and_not_sent_after_a_day(DatabaseKind kind)
    {
        await using var instance = await StartWithAsync(kind, 1);
        _time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        await PromiseAsync(instance, 1);
        _time.Advance(ClaimOver);

        Assert.Single(await TakeAsync(instance));
        Assert.Equal([OutboxState.NotSent, OutboxState.Waiting], await StatesAsync(instance));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_listed_after_five_attempts(DatabaseKind kind)
    {
        await using var instance = await StartWithAsync(kind, 1);
        for (var attempt = 2; attempt <= 5; attempt++)
        {
            _time.Advance(ClaimOver);
            Assert.Equal(attempt, Assert.Single(await TakeAsync(instance)).Attempts);
        }
        _time.Advance(ClaimOver);

        Assert.Empty(await TakeAsync(instance));
        Assert.Equal([OutboxState.NotSent], await StatesAsync(instance));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_listed_when_nobody_can_tell_or_none_can_be_sent(DatabaseKind kind)
    {
        await using var instance = await StartWithAsync(kind, 2);
        _time.Advance(ClaimOver);
        var taken = (await TakeAsync(instance)).OrderBy(unsent => unsent.Reply.Key).ToList();
        await instance.Outbox.UncertainAsync(taken[0].Reply.Key);
        await instance.Outbox.NotSentAsync(taken[1].Reply.Key);

        _time.Advance(ClaimOver);
        Assert.Empty(await TakeAsync(instance));
        Assert.Equal([OutboxState.Uncertain, OutboxState.NotSent], await StatesAsync(instance));
    }

    [Fact]
    public async Task Are_handed_out_at_once_after_a_restart_on_SQLite()
    {
        var place = databases.NewPlace(DatabaseKind.Sqlite);
        await using (var before = await Instance.StartAsync(DatabaseKind.Sqlite, place, _time))
            await PromiseAsync(before, 1);

        await using var after = await Instance.StartAsync(DatabaseKind.Sqlite, place, _time);
        Assert.Single(await TakeAsync(after));
    }

    [Fact]
    public async Task Are_not_given_up_because_the_program_was_killed_again_and_again()
    {
        var place = databases.NewPlace(DatabaseKind.Sqlite);
        await using (var before = await Instance.StartAsync(DatabaseKind.Sqlite, place, _time))
            await PromiseAsync(before, 1);
        for (var kill = 0; kill < 10; kill++)
        {
            await using var killed = await Instance.StartAsync(DatabaseKind.Sqlite, place, _time);
            Assert.Single(await TakeAsync(killed));
        }
    }

    private async Task<Instance> StartWithAsync(DatabaseKind kind, int replies)
    {
        var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await PromiseAsync(instance, replies);
        return instance;
    }

    private static async Task PromiseAsync(Instance instance, int replies) => await Task.WhenAll(Enumerable.Range(0, replies).Select(_ =>
        instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, $"turn {instance.Keys.Next()}"), CancellationToken.None)));

    private Task<IReadOnlyList<UnsentReply>> TakeAsync(Instance instance) => instance.Outbox.TakeUnsentAsync(_time.GetUtcNow(), CancellationToken.None);

    private static async Task<OutboxState[]> StatesAsync(Instance instance)
    {
        await using var db = instance.Database.CreateDbContext();
        return await db.Set<OutboxReply>().OrderBy(reply => reply.Key).Select(reply => reply.State).ToArrayAsync();
    }
}
