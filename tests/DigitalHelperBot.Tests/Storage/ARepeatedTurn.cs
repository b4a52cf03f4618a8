using DigitalHelperBot.Asking;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

public sealed class ARepeatedTurn(Databases databases) : IClassFixture<Databases>
{
    private static readonly ReplyContent Answer = new("walkthrough", """{"article":"share-screen"}""");

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_one_effect_when_fifty_copies_come_at_once(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));

        var commits = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ =>
            Task.Run(() => instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, "same", invoke: Answer), CancellationToken.None))));

        Assert.Single(commits, commit => commit.Fresh);
        Assert.All(commits, commit => Assert.Equal(Answer, commit.InvokeContent));
        Assert.All(commits.Where(commit => !commit.Fresh), commit => Assert.Empty(commit.Replies));
        await AssertOneOfEachAsync(instance);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_one_effect_when_both_copies_are_in_one_group(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var instance = Instance.Create(kind, place);
        await instance.Database.StartAsync(CancellationToken.None);
        var first = instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, "same", invoke: Answer), CancellationToken.None);
        var second = instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, "same", invoke: new("other", "{}")), CancellationToken.None);
        instance.Writer.Start();

        Assert.Single(await Task.WhenAll(first, second), commit => commit.Fresh);
        Assert.Equal((await first).InvokeContent, (await second).InvokeContent);
        await AssertOneOfEachAsync(instance);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_one_effect_when_two_instances_get_it(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place);
        await using var two = await one.StartAnotherAsync(kind, place);

        var commits = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
        {
            var instance = i % 2 == 0 ? one : two;
            return Task.Run(() => instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, $"turn {i / 2}"), CancellationToken.None));
        }));

        Assert.Equal(100, commits.Count(commit => commit.Fresh));
        await using var db = one.Database.CreateDbContext();
        Assert.Equal(100, await db.Set<AskedQuestion>().CountAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gets_the_first_answer_after_a_restart(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using (var before = await Instance.StartAsync(kind, place))
            await before.Writer.CommitAsync(SampleTurn.With(before.Keys, "same", invoke: Answer), CancellationToken.None);

        await using var after = await Instance.StartAsync(kind, place);
        var commit = await after.Writer.CommitAsync(SampleTurn.With(after.Keys, "same", invoke: new("other", "{}")), CancellationToken.None);

        Assert.False(commit.Fresh);
        Assert.Equal(Answer, commit.InvokeContent);
        await AssertOneOfEachAsync(after);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_fresh_when_it_is_the_very_same_turn_whose_first_outcome_was_not_heard(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));
        var turn = SampleTurn.With(instance.Keys, "same");
        await instance.Writer.CommitAsync(turn, CancellationToken.None);

        var again = await instance.Writer.CommitAsync(turn, CancellationToken.None);

        Assert.True(again.Fresh);
        Assert.Equal(turn.Replies, again.Replies);
        await AssertOneOfEachAsync(instance);
    }

    private static async Task AssertOneOfEachAsync(Instance instance)
    {
        await using var db = instance.Database.CreateDbContext();
        Assert.Single(await db.Set<InboxTurn>().ToListAsync());
        Assert.Single(await db.Set<AskedQuestion>().ToListAsync());
        Assert.Single(await db.Set<OutboxReply>().ToListAsync());
    }
}
