using DigitalHelperBot.Counting;
using DigitalHelperBot.Posters;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Counting;

public sealed class AWeekThatIsFrozen(Databases databases) : IClassFixture<Databases>
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
                await CountAsync(instance, person, "elm", Tuesday.AddHours(message), Marks.Asked, "share-screen");
        }

        await CountAsync(instance, 3, null, Tuesday, Marks.Asked | Marks.NoAnswer);
        await CountAsync(instance, 1, "elm", Tuesday, Marks.Asked);
        await CountAsync(instance, 1, "elm", Tuesday, Marks.Confirmed, "share-screen");
        await CountAsync(instance, 2, "elm", Tuesday, Marks.NotSorted, "share-screen");
        await CountAsync(instance, 9, "elm", Tuesday.AddDays(7), Marks.Asked);

        Assert.True(await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None));

        await using var db = instance.Database.CreateDbContext();
        var all = await db.Set<FrozenWeek>().SingleAsync();
        Assert.Equal((Week.Value, 3, 1, 1, 1, 1), (all.Week, all.Asked, all.NoAnswer, all.Confirmed, all.NotSorted, all.Unknown));
        var article = await db.Set<WeekArticle>().SingleAsync();
        Assert.Equal(("share-screen", 2, 1, 1), (article.ArticleId, article.Shown, article.Confirmed, article.NotSorted));
        Assert.Equal(
            [("", 1, 1, 0, 0), ("elm", 2, 0, 1, 1)],
            (await db.Set<WeekSite>().OrderBy(s => s.SiteId).ToListAsync()).Select(s => (s.SiteId, s.Asked, s.NoAnswer, s.Confirmed, s.NotSorted)));
        Assert.Equal(9, (await db.Set<PersonWeek>().SingleAsync()).PersonKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_counted_who_needed_what_where_it_belonged_in_the_end(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await using (var db = instance.Database.CreateDbContext())
        {
            db.AddRange(
                new Need { Id = 7, Title = "water the plants" },
                new Need { Id = 8, Title = "plants are dry", State = NeedState.Merged, MergedInto = 7 },
                Heard(1, need: 7, person: 1, "elm"), Heard(2, need: 7, person: 1, "elm"), Heard(3, need: 8, person: 1, "elm"), Heard(4, need: 8, person: 2, null),
                // Heard by IT on a visit: nobody's key, and a person all the same.
                Heard(5, need: 8, person: null, "elm"),
                Stuck(1, person: 1, step: 2), Stuck(2, person: 1, step: 2), Stuck(3, person: 2, step: 2), Stuck(4, person: 2, step: 3));
            await db.SaveChangesAsync();
            await Recounting.RunAsync(db, Week, CancellationToken.None);
        }

        await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None);

        await using var frozen = instance.Database.CreateDbContext();
        Assert.Equal((7, 3), (await frozen.Set<WeekNeed>().ToListAsync()).Select(need => (need.NeedId, need.People)).Single());
        Assert.Equal(3, (await frozen.Set<FrozenWeek>().SingleAsync()).Needing);
        Assert.Equal([("", 1), ("elm", 2)], (await frozen.Set<WeekSite>().OrderBy(site => site.SiteId).ToListAsync()).Select(site => (site.SiteId, site.Needing)));
        Assert.Equal([(2, 2), (3, 1)], (await frozen.Set<WeekStep>().OrderBy(step => step.Step).ToListAsync()).Select(step => (step.Step, step.Stuck)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_each_person_at_one_site_so_that_sites_add_up(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await CountAsync(instance, 1, null, Tuesday, Marks.Asked);
        await CountAsync(instance, 1, "elm", Tuesday, Marks.Asked, "share-screen");
        await CountAsync(instance, 1, "oak", Tuesday, Marks.Asked, "share-screen");

        await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None);

        await using var db = instance.Database.CreateDbContext();
        Assert.Equal(("oak", 1), (await db.Set<WeekSite>().ToListAsync()).Select(site => (site.SiteId, site.Asked)).Single());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Tells_of_sites_only_what_gives_no_small_number_away(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await AskedAsync(instance, Tuesday, ("elm", 3), ("oak", 6), ("ash", 30));
        await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None);

        var figures = await new SiteFigures(instance.Database).ReadAsync(Week, CancellationToken.None);
        Assert.Equal(["ash 30"], Told(figures));

        // Elm has five by the next week, so what was held back is told with it.
        _time.Advance(TimeSpan.FromDays(7));
        await AskedAsync(instance, Tuesday.AddDays(7), ("elm", 2), ("oak", 9), ("ash", 30));
        await new Weeks(instance.Database, _time).FreezeAsync(Week.Next, CancellationToken.None);

        Assert.Equal(["ash 30", "ash 30", "elm 5", "oak 15"], Told(await new SiteFigures(instance.Database).ReadAsync(Week.Next, CancellationToken.None)));
        Assert.Equal(["ash 30"], Told(await new SiteFigures(instance.Database).ReadAsync(Week, CancellationToken.None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_nothing_that_was_told_when_it_is_frozen_after_a_later_one(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        _time.Advance(TimeSpan.FromDays(7));
        await AskedAsync(instance, Tuesday.AddDays(7), ("elm", 9), ("oak", 9));
        await new Weeks(instance.Database, _time).FreezeAsync(Week.Next, CancellationToken.None);
        var before = Told(await new SiteFigures(instance.Database).ReadAsync(Week.Next, CancellationToken.None)).ToList();

        await AskedAsync(instance, Tuesday, ("elm", 1), ("oak", 7));
        await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None);

        Assert.Equal(["elm 9", "oak 9"], before);
        Assert.Equal(before, Told(await new SiteFigures(instance.Database).ReadAsync(Week.Next, CancellationToken.None)));
        Assert.Empty(Told(await new SiteFigures(instance.Database).ReadAsync(Week, CancellationToken.None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_counted_the_scans_of_posters_and_tells_no_few_of_a_site(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await using (var db = instance.Database.CreateDbContext())
        {
            db.AddRange(Scanned("share-screen", "elm", 2), Scanned("lost-phone", "elm", 1), Scanned("share-screen", "oak", 6), Scanned("share-screen", "ash", 20), Scanned("share-screen", "", 30));
            await db.SaveChangesAsync();
        }

        await CountAsync(instance, 1, "elm", Tuesday, Marks.Asked, "share-screen");
        await new Weeks(instance.Database, _time).FreezeAsync(Week, CancellationToken.None);

        await using var frozen = instance.Database.CreateDbContext();
        Assert.Equal(59, (await frozen.Set<FrozenWeek>().SingleAsync()).Scans);
        Assert.Equal([("lost-phone", 0, 1), ("share-screen", 1, 58)], (await frozen.Set<WeekArticle>().OrderBy(row => row.ArticleId).ToListAsync()).Select(row => (row.ArticleId, row.Shown, row.Scans)));
        var told = await new SiteFigures(instance.Database).ReadAsync(Week, CancellationToken.None);
        Assert.Equal([" 30", "ash 20"], told.SelectMany(site => site.Scans.Select(figure => $"{site.SiteId} {figure.People}")));
    }

    private static PosterScan Scanned(string article, string site, int scans) => new() { Week = Week.Value, ArticleId = article, SiteId = site, Scans = scans };

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_frozen_once_however_many_try_and_late_counts_do_not_change_it(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        await CountAsync(one, 1, "elm", Tuesday, Marks.Asked);

        var frozen = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => new Weeks((i % 2 == 0 ? one : two).Database, _time).FreezeAsync(Week, CancellationToken.None))));
        await CountAsync(one, 2, "elm", Tuesday, Marks.Asked);
        Assert.False(await new Weeks(one.Database, _time).FreezeAsync(Week, CancellationToken.None));

        Assert.Single(frozen, true);
        await using var db = one.Database.CreateDbContext();
        Assert.Equal(1, (await db.Set<WeekSite>().SingleAsync()).Asked);
        Assert.Empty(await db.Set<RunningSite>().ToListAsync());
        Assert.Empty(await db.Set<PersonWeek>().ToListAsync());
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
        await CountAsync(instance, 1, "elm", Tuesday, Marks.Asked);
        _time.SetUtcNow(Week.End.AddDays(7).AddMinutes(-1));
        await new Weeks(instance.Database, _time).FreezeOverdueAsync(CancellationToken.None);
        await using var db = instance.Database.CreateDbContext();
        Assert.Empty(await db.Set<FrozenWeek>().ToListAsync());

        _time.Advance(TimeSpan.FromMinutes(1));
        await new Weeks(instance.Database, _time).FreezeOverdueAsync(CancellationToken.None);

        Assert.Equal(Week.Value, (await db.Set<FrozenWeek>().SingleAsync()).Week);
        Assert.Empty(await db.Set<PersonWeek>().ToListAsync());
    }

    private static IEnumerable<string> Told(IReadOnlyList<SiteFiguresOf> figures) =>
        figures.SelectMany(site => site.Asked.Where(figure => figure.People > 0).Select(figure => $"{site.SiteId} {figure.People}"));

    private static async Task AskedAsync(Instance instance, DateTimeOffset at, params (string Site, int People)[] sites)
    {
        foreach (var (site, people) in sites)
        {
            for (var person = 0; person < people; person++)
                await CountAsync(instance, (site, person).GetHashCode(), site, at, Marks.Asked);
        }
    }

    private static Signal Heard(long id, long need, long? person, string? site) =>
        new() { Id = id, NeedId = need, PersonKey = person, SiteId = site, Text = "how do i water the plants", At = Tuesday };

    private static WalkthroughOutcome Stuck(long id, long person, int step) =>
        new() { Id = id, PersonKey = person, ArticleId = "share-screen", End = WalkthroughEnd.Stuck, Step = step, At = Tuesday };

    private static Task CountAsync(Instance instance, long person, string? site, DateTimeOffset at, Marks marks, string? article = null) =>
        instance.Writer.CommitAsync(new RunningCounts(instance.Keys).Count(marks, article, site, person, at), CancellationToken.None);
}
