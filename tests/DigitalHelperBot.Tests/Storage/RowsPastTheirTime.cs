using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Storage;

public sealed class RowsPastTheirTime(Databases databases) : IClassFixture<Databases>
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };

    [Theory, OnSqlite, OnPostgres]
    public async Task Go_after_a_week_while_what_waits_to_be_sent_stays(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var (listed, waiting) = (SampleTurn.With(instance.Keys, "listed"), SampleTurn.With(instance.Keys, "waiting"));
        await instance.Writer.CommitAsync(listed, CancellationToken.None);
        await instance.Writer.CommitAsync(waiting, CancellationToken.None);
        await instance.Outbox.NotSentAsync(listed.Replies[0].Key);
        _time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await TidyAsync(instance);
        Assert.Equal((2, 2), await CountAsync(instance));
        await instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, "new"), CancellationToken.None);

        _time.Advance(TimeSpan.FromMinutes(2));
        await TidyAsync(instance);

        Assert.Equal((1, 2), await CountAsync(instance));
    }

    private async Task TidyAsync(Instance instance)
    {
        using var tidying = new StorageTidying(instance.Database, _time, NullLogger<StorageTidying>.Instance);
        var done = tidying.TidyAsync(CancellationToken.None);
        while (!done.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(20));
            await Task.Yield();
        }
        await done;
    }

    private static async Task<(int Inbox, int Outbox)> CountAsync(Instance instance)
    {
        await using var db = instance.Database.CreateDbContext();
        return (await db.Set<InboxTurn>().CountAsync(), await db.Set<OutboxReply>().CountAsync());
    }
}
