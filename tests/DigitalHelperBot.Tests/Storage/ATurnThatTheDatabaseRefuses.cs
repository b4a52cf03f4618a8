using DigitalHelperBot.Asking;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

public sealed class ATurnThatTheDatabaseRefuses(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<string> BrokenTexts => ["a\0b", "a\uD800b", "\uDC00", "ends in \uD83D"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Does_not_fail_those_in_its_group(DatabaseKind kind)
    {
        await using var instance = Instance.Create(kind, databases.NewPlace(kind));
        await instance.Database.StartAsync(CancellationToken.None);
        var good = Enumerable.Range(0, 20).Select(i => CommitAsync(instance, SampleTurn.With(instance.Keys, $"good {i}"))).ToList();
        var bad = CommitAsync(instance, SampleTurn.Bad(instance.Keys, "bad"));
        good.AddRange(Enumerable.Range(20, 20).Select(i => CommitAsync(instance, SampleTurn.With(instance.Keys, $"good {i}"))));
        instance.Writer.Start();

        await Assert.ThrowsAsync<TurnRefusedException>(() => bad);
        Assert.All(await Task.WhenAll(good), commit => Assert.True(commit.Fresh));
        await using var db = instance.Database.CreateDbContext();
        Assert.Equal(40, await db.Set<AskedQuestion>().CountAsync());
        Assert.Equal(40, await db.Set<InboxTurn>().CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Leaves_nothing_of_itself_behind(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));

        await Assert.ThrowsAsync<TurnRefusedException>(() => CommitAsync(instance, SampleTurn.Bad(instance.Keys, "bad")));

        await using var db = instance.Database.CreateDbContext();
        Assert.Empty(await db.Set<InboxTurn>().ToListAsync());
        Assert.Empty(await db.Set<AskedQuestion>().ToListAsync());
        Assert.Empty(await db.Set<OutboxReply>().ToListAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task May_be_refused_for_text_that_only_one_database_takes(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));
        foreach (var text in BrokenTexts)
        {
            await Assert.ThrowsAsync<TurnRefusedException>(() => CommitAsync(instance, SampleTurn.With(instance.Keys, $"text {text.Length}", text)));
            await Assert.ThrowsAsync<TurnRefusedException>(() => CommitAsync(instance, SampleTurn.With(instance.Keys, text)));
        }
        Assert.True((await CommitAsync(instance, SampleTurn.With(instance.Keys, "good"))).Fresh);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task May_be_refused_for_a_fault_in_code_too(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));
        var turn = SampleTurn.With(instance.Keys, "faulty");
        turn.Writes.Add(new FaultyWrite(new Statement("INSERT INTO no_such_table (a) VALUES (@a)", "a")));
        await Assert.ThrowsAsync<TurnRefusedException>(() => CommitAsync(instance, turn));
        Assert.True((await CommitAsync(instance, SampleTurn.With(instance.Keys, "good"))).Fresh);
    }

    private static Task<Commit> CommitAsync(Instance instance, TurnEffects turn) => instance.Writer.CommitAsync(turn, CancellationToken.None);

    private sealed class FaultyWrite(Statement statement) : TurnWrite
    {
        public override Statement Statement => statement;

        public override void Bind(System.Data.Common.DbParameterCollection parameters) => parameters.Set(0, 1L);
    }
}
