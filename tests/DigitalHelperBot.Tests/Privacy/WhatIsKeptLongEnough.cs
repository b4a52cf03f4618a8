using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ToldRow = DigitalHelperBot.Telling.Telling;

namespace DigitalHelperBot.Tests.Privacy;

public sealed class WhatIsKeptLongEnough(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _time = new(Now);

    [Theory, OnSqlite, OnPostgres]
    public async Task Ends_a_persons_row_by_the_rule_and_the_key_in_every_other(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await using (var db = instance.Database.CreateDbContext())
        {
            // Days since: heard from; need answered (null: open; -1: no need).
            AddPerson(db, 1, heard: 89, answered: -1);
            AddPerson(db, 2, heard: 91, answered: -1);
            AddPerson(db, 3, heard: 364, answered: null);
            AddPerson(db, 4, heard: 366, answered: null);
            AddPerson(db, 5, heard: 200, answered: 89);
            AddPerson(db, 6, heard: 200, answered: 91);
            AddPerson(db, 7, heard: 366, answered: 1);
            db.Add(new KeptReaction { Id = 1, PersonKey = 2, Type = "like", At = Now });
            db.Add(Counted(2));
            db.Add(Counted(1));
            await db.SaveChangesAsync();
        }

        await Retention(instance).RunAsync(CancellationToken.None);
        await Retention(instance).RunAsync(CancellationToken.None);

        await using var after = instance.Database.CreateDbContext();
        Assert.Equal([1, 3, 5], await after.Set<Person>().Select(p => p.Key).Order().ToListAsync());
        Assert.Equal([(1, "words 1"), (3, "words 3"), (5, "words 5"), (null, "words 2"), (null, "words 4"), (null, "words 6"), (null, "words 7")],
            (await after.Set<AskedQuestion>().ToListAsync()).Select(q => (q.PersonKey, q.Text)).OrderBy(q => q.PersonKey ?? long.MaxValue).ThenBy(q => q.Text));
        Assert.Equal(["thread", "thread", "thread"], await after.Set<AskedQuestion>().Where(q => q.ThreadId != null).Select(q => q.ThreadId).ToListAsync());
        Assert.Null((await after.Set<KeptReaction>().SingleAsync()).PersonKey);
        Assert.Equal(1, (await after.Set<PersonWeek>().SingleAsync()).PersonKey);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Ends_words_after_the_days_that_the_setting_says(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        await using (var db = instance.Database.CreateDbContext())
        {
            foreach (var (id, days) in new[] { (1L, 31), (2L, 29) })
            {
                var at = Now.AddDays(-days);
                db.Add(new AskedQuestion { Id = id, AskedAt = at, Text = $"question {id}", Outcome = MatchOutcome.NoAnswer });
                db.Add(new Signal { Id = id, At = at, Text = $"signal {id}", Detail = "detail", NeedId = 7 });
                db.Add(new WalkthroughOutcome { Id = id, At = at, ArticleId = "a" });
                db.Add(new ToldRow { Id = id, Kind = "need", CreatedAt = at, DueAt = at, Words = $"told {id}", Once = $"{id}" });
            }

            db.Add(new Need { Id = 7, Title = "signal 1", TitleSignalId = 1, FirstHeardAt = Now });
            db.Add(new Need { Id = 8, Title = "What IT call it", TitleSignalId = 1, NamedBy = DecidedBy.Person, FirstHeardAt = Now });
            await db.SaveChangesAsync();
        }

        await Retention(instance, days: 30).RunAsync(CancellationToken.None);

        await using var after = instance.Database.CreateDbContext();
        Assert.Equal(["question 2"], await after.Set<AskedQuestion>().Select(q => q.Text).ToListAsync());
        Assert.Equal(["", "signal 2"], await after.Set<Signal>().OrderBy(s => s.Id).Select(s => s.Text).ToListAsync());
        Assert.Equal([2], await after.Set<WalkthroughOutcome>().Select(o => o.Id).ToListAsync());
        Assert.Equal([null, "told 2"], await after.Set<ToldRow>().OrderBy(t => t.Id).Select(t => t.Words).ToListAsync());
        Assert.Equal(["signal 2", "What IT call it"], await after.Set<Need>().OrderBy(n => n.Id).Select(n => n.Title).ToListAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_seen_to_once_a_day_by_one_of_many_instances(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        var runs = 0;
        var counted = new DailyUpkeep("count", _ => Task.FromResult(Interlocked.Increment(ref runs)));
        using var here = Retention(one, upkeep: counted);
        using var there = Retention(two, upkeep: counted);
        await here.StartAsync(CancellationToken.None);
        await there.StartAsync(CancellationToken.None);

        for (var day = 1; day <= 3; day++)
        {
            for (var minutes = 0; minutes < 120 && Volatile.Read(ref runs) < day; minutes++)
            {
                _time.Advance(TimeSpan.FromMinutes(1));
                await Task.Delay(50);
            }

            foreach (var hours in (double[])[0, 6, 17.5])
            {
                await Task.Delay(300);
                _time.Advance(TimeSpan.FromHours(hours));
                Assert.Equal(day, Volatile.Read(ref runs));
            }
        }

        await here.StopAsync(CancellationToken.None);
        await there.StopAsync(CancellationToken.None);
    }

    private static PersonWeek Counted(long person) => new() { Week = 202648, ArticleId = "", SiteId = "", WasSite = "", Marks = Marks.Asked, PersonKey = person };

    private static void AddPerson(HelperDb db, long key, int heard, int? answered)
    {
        var at = Now.AddDays(-heard);
        db.Add(new Person { Key = key, TenantId = "tenant", PersonId = $"person {key}", FirstSeenAt = at, LastHeardAt = at });
        db.Add(new AskedQuestion { Id = key, PersonKey = key, AskedAt = Now, Text = $"words {key}", Outcome = MatchOutcome.NoAnswer, ThreadId = "thread" });
        if (answered == -1)
            return;
        db.Add(new Signal { Id = key, PersonKey = key, Text = "words", NeedId = key, At = Now });
        db.Add(new Need
        {
            Id = key,
            Title = "need",
            State = answered is null ? NeedState.BeingWorkedOn : NeedState.Answered,
            FirstHeardAt = at,
            AnsweredAt = answered is { } days ? Now.AddDays(-days) : null,
        });
    }

    private DailyRetention Retention(Instance instance, int days = 365, DailyUpkeep? upkeep = null)
    {
        IReadOnlyList<PersonalRows> rows = [.. OwnRows.All, .. AskingPersonalRows.All, .. WalkthroughPersonalRows.All, .. NeedsPersonalRows.All, .. TellingPersonalRows.All, .. CountingPersonalRows.All];
        var tables = new PersonalTables(rows, instance.Database, instance.Writer);
        return new DailyRetention(
            tables, new PeopleGone(rows, instance.Database), new Forgetting(tables, [], new PersonKeys(instance.Database, _time), instance.Database, _time),
            upkeep is null ? [] : [upkeep], instance.Leases, instance.Database, Options.Create(new PrivacyOptions { QuestionTextDays = days }), _time, NullLogger<DailyRetention>.Instance);
    }
}
