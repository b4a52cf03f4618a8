using System.Collections.Concurrent;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

/// <summary>Each test has a PostgreSQL server of its own, since it is brought down.</summary>
public sealed class ADatabaseThatFails
{
    [PostgresFact]
    public async Task Loses_nothing_that_was_acknowledged_when_it_crashes_under_load()
    {
        using var server = new PostgresServer();
        await using var instance = await Instance.StartAsync(DatabaseKind.Postgres, server.CreateDatabase());
        var acknowledged = new ConcurrentBag<long>();
        using var over = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => KeepCommittingAsync(instance, acknowledged, over.Token))));

        for (var crash = 0; crash < 3; crash++)
        {
            await UntilAsync(() => acknowledged.Count > 300 * (crash + 1));
            server.Crash();
            server.Start();
        }
        var atLastStart = acknowledged.Count;
        await UntilAsync(() => acknowledged.Count > atLastStart + 300);
        await over.CancelAsync();
        await load;

        await using var db = instance.Database.CreateDbContext();
        var turns = await db.Set<InboxTurn>().Select(turn => turn.TurnId).ToListAsync();
        var questions = await db.Set<AskedQuestion>().Select(question => question.Id).ToListAsync();
        var replies = await db.Set<OutboxReply>().Select(reply => reply.TurnId).ToListAsync();
        Assert.Empty(acknowledged.Except(turns));
        Assert.Equal(turns.Order(), questions.Order());
        Assert.Equal(turns.Order(), replies.Order());
    }

    [PostgresFact]
    public async Task Is_given_up_on_in_time_when_it_hangs_and_used_again_when_it_answers()
    {
        using var server = new PostgresServer();
        await using var instance = await Instance.StartAsync(DatabaseKind.Postgres, server.CreateDatabase(), change: options => options.LongestWaitSeconds = 2);
        await CommitAsync(instance, "before");

        server.Freeze();
        var hanging = Enumerable.Range(0, 5).Select(i => CommitAsync(instance, $"hanging {i}")).ToList();
        foreach (var commit in hanging)
            await Assert.ThrowsAsync<StorageUnavailableException>(() => commit);
        server.Thaw();

        Assert.True((await UntilStoredAsync(instance, "after")).Fresh);
    }

    [PostgresFact]
    public async Task Makes_turns_fail_in_time_while_it_is_down()
    {
        using var server = new PostgresServer();
        await using var instance = await Instance.StartAsync(DatabaseKind.Postgres, server.CreateDatabase(), change: options => options.LongestWaitSeconds = 1);
        server.Crash();

        await Assert.ThrowsAsync<StorageUnavailableException>(() => CommitAsync(instance, "while down"));
        server.Start();

        Assert.True((await UntilStoredAsync(instance, "after")).Fresh);
    }

    [PostgresFact]
    public async Task Makes_reads_fail_by_one_name_and_serves_them_again_at_once()
    {
        using var server = new PostgresServer();
        await using var instance = await Instance.StartAsync(DatabaseKind.Postgres, server.CreateDatabase());
        Assert.Equal(0, await instance.Outbox.CountWaitingAsync(CancellationToken.None));
        server.Crash();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => instance.Outbox.CountWaitingAsync(CancellationToken.None));
        server.Start();
        Assert.Equal(0, await instance.Outbox.CountWaitingAsync(CancellationToken.None));
        server.Crash();
        server.Start();
        Assert.Equal(0, await instance.Outbox.CountWaitingAsync(CancellationToken.None));
    }

    private static async Task KeepCommittingAsync(Instance instance, ConcurrentBag<long> acknowledged, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var turn = SampleTurn.With(instance.Keys, $"turn {instance.Keys.Next()}");
            try
            {
                await instance.Writer.CommitAsync(turn, CancellationToken.None);
                acknowledged.Add(turn.TurnId);
            }
            catch (StorageUnavailableException)
            {
                // Not acknowledged: it may be there or not.
            }
        }
    }

    private static Task<Commit> CommitAsync(Instance instance, string turnKey) =>
        instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, turnKey), CancellationToken.None);

    private static async Task<Commit> UntilStoredAsync(Instance instance, string name)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await CommitAsync(instance, $"{name} {attempt}");
            }
            catch (StorageUnavailableException) when (attempt < 20)
            {
                // Still on its way back.
            }
        }
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 1200 && !condition(); i++)
            await Task.Delay(50);
        Assert.True(condition());
    }
}
