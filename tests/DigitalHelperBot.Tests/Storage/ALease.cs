using DigitalHelperBot.Storage;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Storage;

public sealed class ALease(Databases databases) : IClassFixture<Databases>
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_to_one_of_many_who_ask_at_once(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        for (var round = 0; round < 10; round++)
        {
            var name = $"weekly-report:{round}";
            var leases = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => TakeAsync(i % 2 == 0 ? one : two, name, $"instance {i}"))));
            Assert.Single(leases, lease => lease is not null);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Passes_on_with_a_higher_fence_when_it_runs_out(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var first = (await TakeAsync(instance, "report", "one"))!;
        Assert.Null(await TakeAsync(instance, "report", "two"));
        _time.Advance(Length);

        var second = await TakeAsync(instance, "report", "two");

        Assert.True(second!.Fence > first.Fence);
        Assert.Null(await instance.Leases.RenewAsync(first, Length, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stays_with_who_renews_it(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var lease = await TakeAsync(instance, "report", "one");
        _time.Advance(Length / 2);
        lease = await instance.Leases.RenewAsync(lease!, Length, CancellationToken.None);
        _time.Advance(Length * 0.75);

        Assert.Null(await TakeAsync(instance, "report", "two"));
        await instance.Leases.ReleaseAsync(lease!, CancellationToken.None);
        Assert.NotNull(await TakeAsync(instance, "report", "two"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Guards_against_the_work_of_a_holder_who_was_too_slow(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var slow = (await TakeAsync(instance, "report", "one"))!;
        var inTime = SampleTurn.With(instance.Keys, "in time");
        inTime.Writes.Add(Leases.Guard(slow));
        Assert.True((await instance.Writer.CommitAsync(inTime, CancellationToken.None)).Fresh);
        _time.Advance(Length);
        await TakeAsync(instance, "report", "two");

        var late = SampleTurn.With(instance.Keys, "late");
        late.Writes.Add(Leases.Guard(slow));
        await Assert.ThrowsAsync<StaleTurnException>(() => instance.Writer.CommitAsync(late, CancellationToken.None));
    }

    private static Task<Lease?> TakeAsync(Instance instance, string name, string owner) =>
        instance.Leases.TakeAsync(name, owner, Length, CancellationToken.None);
}
