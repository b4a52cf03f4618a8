using DigitalHelperBot.Asking;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

public sealed class AWriterThatStops(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Stores_all_that_waited(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        var instance = Instance.Create(kind, place);
        await instance.Database.StartAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 1500).Select(i => CommitAsync(instance, $"turn {i}")).ToList();
        instance.Writer.Start();
        await instance.DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), commit => Assert.True(commit.Fresh));
        await using var after = await Instance.StartAsync(kind, place);
        await using var db = after.Database.CreateDbContext();
        Assert.Equal(1500, await db.Set<AskedQuestion>().CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Takes_nothing_new(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));
        await instance.Writer.StopAsync(CancellationToken.None);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => CommitAsync(instance, "late"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_at_once_that_it_is_busy_when_too_many_wait(DatabaseKind kind)
    {
        await using var instance = Instance.Create(kind, databases.NewPlace(kind), change: options => options.LongestQueue = 3);
        await instance.Database.StartAsync(CancellationToken.None);
        var waiting = Enumerable.Range(0, 3).Select(i => CommitAsync(instance, $"turn {i}")).ToList();

        await Assert.ThrowsAsync<StorageBusyException>(() => CommitAsync(instance, "one too many"));
        instance.Writer.Start();
        Assert.All(await Task.WhenAll(waiting), commit => Assert.True(commit.Fresh));
    }

    private static Task<Commit> CommitAsync(Instance instance, string turnKey) =>
        instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, turnKey), CancellationToken.None);
}
