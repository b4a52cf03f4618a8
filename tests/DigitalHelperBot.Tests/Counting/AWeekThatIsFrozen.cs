using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Counting;

[Collection(StorageCollection.Name)]
public sealed class AWeekThatIsFrozen(Databases databases)
{
    private static readonly DateTimeOffset Tuesday = new(2026, 11, 17, 9, 0, 0, TimeSpan.Zero);
    private static readonly IsoWeek Week = IsoWeek.Of(Tuesday);
    private readonly FakeTimeProvider _time = new(Tuesday.AddDays(6));

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_counted_people_and_not_messages_and_holds_no_key(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        for (var message = 0; message < 3; message++)
        {
            foreach (var person in (long[])[1, 2])
                await CountAsync(instance, person, "elm", Tuesday.AddHours(message), Subject.Shown("share-screen"));
        }

        await CountAsync(instance, 3, null, Tuesday, Subject.NoAnswer, Subject.Need(77));
        await CountAsync(instance, 1, "elm", Tuesday, Subject.Asked);
        await CountAsync(instance, 1, "elm", Tuesday, Subject.Confirmed("share-screen"), Subject.Need(77));
        await CountAsync(instance, 2, "elm", Tuesday, Subject.NotSorted("share-screen"));
        await CountAsync(instance, 9, "elm", Tuesday.AddDays(7), Subject.Asked);

        Assert.True(await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None));

        await using var db = instance.Database.CreateDbContext();
        var all = await db.Set<FrozenWeek>().SingleAsync();
        Assert.Equal((Week.Value, 3, 1, 1, 1), (all.Week, all.Asked, all.NoAnswer, all.Confirmed, all.NotSorted));
        var article = await db.Set<WeekArticle>().SingleAsync();
        Assert.Equal(("share-screen", 2, 1, 1), (article.ArticleId, article.Shown, article.Confirmed, article.NotSorted));
        Assert.Equal(
            [("", 1, 1, 0, 0), ("elm", 2, 0, 1, 1)],
            (await db.Set<WeekSite>().OrderBy(s => s.SiteId).ToListAsync()).Select(s => (s.SiteId, s.Asked, s.NoAnswer, s.Confirmed, s.NotSorted)));
        Assert.Equal((77, 2), (await db.Set<WeekNeed>().ToListAsync()).Select(n => (n.NeedId, n.People)).Single());
        Assert.Equal(9, (await db.Set<PersonCount>().SingleAsync()).PersonKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_frozen_once_however_many_try_and_late_counts_do_not_change_it(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        await CountAsync(one, 1, "elm", Tuesday, Subject.Asked);

        var frozen = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => new Weeks((i % 2 == 0 ? one : two).Database, _time).FreezeAsync(Week, CancellationToken.None))));
        await CountAsync(one, 2, "elm", Tuesday, Subject.Asked);
        Assert.False(await new Weeks(one.Database, _time).FreezeAsync(Week, CancellationToken.None));

        Assert.Single(frozen, true);
        await using var db = one.Database.CreateDbContext();
        Assert.Equal(1, (await db.Set<WeekSite>().SingleAsync()).Asked);
        Assert.Empty(await db.Set<PersonCount>().ToListAsync());
    }

    [Fact]
    public async Task Must_be_over()
    {
        await using var instance = await Instance.StartAsync(DatabaseKind.Sqlite, databases.NewPlace(DatabaseKind.Sqlite), _time);

        await Assert.ThrowsAsync<InvalidOperationException>(() => new Weeks(instance.Database, _time).FreezeAsync(Week.Next, CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_frozen_a_week_after_its_end_though_no_report_was_made(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await CountAsync(instance, 1, "elm", Tuesday, Subject.Asked);
        _time.SetUtcNow(Week.End.AddDays(7).AddMinutes(-1));
        await new Weeks(instance.Database, _time).FreezeOverdueAsync(CancellationToken.None);
        await using var db = instance.Database.CreateDbContext();
        Assert.Empty(await db.Set<FrozenWeek>().ToListAsync());

        _time.Advance(TimeSpan.FromMinutes(1));
        await new Weeks(instance.Database, _time).FreezeOverdueAsync(CancellationToken.None);

        Assert.Equal(Week.Value, (await db.Set<FrozenWeek>().SingleAsync()).Week);
        Assert.Empty(await db.Set<PersonCount>().ToListAsync());
    }

    private static Task CountAsync(Instance instance, long person, string? site, DateTimeOffset at, params Subject[] subjects) =>
        instance.Writer.CommitAsync([.. subjects.Select(TurnWrite (s) => new PersonCounted(s, site, person, at))], CancellationToken.None);
}
