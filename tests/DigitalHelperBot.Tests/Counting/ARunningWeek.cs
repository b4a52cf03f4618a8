using System.Data.Common;
using System.Globalization;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;
using Xunit.Abstractions;

namespace DigitalHelperBot.Tests.Counting;

/// <summary>The numbers of a week that is not over yet, kept message by message.</summary>
public sealed class ARunningWeek(Databases databases, ITestOutputHelper output) : IClassFixture<Databases>
{
    private static readonly IsoWeek First = IsoWeek.Parse("2026-W43");
    private readonly FakeTimeProvider _time = new(First.Start.AddYears(50));

    /// <summary>More of them: HELPER_HISTORIES=1000 dotnet test tests/DigitalHelperBot.Tests --filter ARunningWeek.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Has_the_numbers_that_a_recount_gives_whatever_happened_and_so_has_the_frozen_one(DatabaseKind kind)
    {
        var (count, seed) = (int.Parse(Environment.GetEnvironmentVariable("HELPER_HISTORIES") ?? "4", CultureInfo.InvariantCulture), Environment.TickCount);
        output.WriteLine($"{count} histories from seed {seed}");
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        for (var i = 0; i < count; i++)
        {
            // Two weeks each, so that something asked in the one is changed in the next; the clocks change in the first.
            var history = new RandomHistory([one, two], First.After(i * 2), new Random(seed + i));
            await history.RunAsync(120);
            foreach (var week in history.Weeks)
                Assert.Equal(history.Counted(week), await RunningAsync(one, week));
            Assert.True(await new Weeks(one.Database, _time).FreezeAsync(history.Weeks[0], history.Weeks[1], CancellationToken.None) == 2);
            foreach (var week in history.Weeks)
            {
                Assert.Equal(history.CountedWithParts(week), await FrozenAsync(one, week));
                Assert.Equal("", string.Concat(await RunningAsync(one, week)));
            }
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_nobody_twice_when_two_copies_take_messages_of_one_person_at_once(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        var (counts, more, at) = (new RunningCounts(one.Keys), new RunningCounts(two.Keys), First.Start.AddDays(1));
        Signal Sign() => new() { Id = one.Keys.Next(), PersonKey = 1, Kind = SignalKind.ToldIt, NeedId = 7, SiteId = "elm", Text = "x", At = at };
        IEnumerable<TurnWrite> Message(RunningCounts by, Signal sign) =>
            [new SignalRecorded(sign), .. by.CountSign(sign.Id, 1, 7, at), .. by.Count(Marks.Asked, "print", "elm", 1, at)];
        var (first, second, third) = (Sign(), Sign(), Sign());

        await AtOnceAsync(kind, (one, Message(counts, first)), (two, Message(more, second)));
        Assert.Equal(["article print 1 0 0", "need 7 1", "site elm 1 0 0 0 1 1"], await RunningAsync(one, First));

        // IT put both elsewhere just when the person gives another.
        await AtOnceAsync(kind, (one, Message(counts, third)), (two, more.Around(
            [new MovedSign(1, at, 7, 8), new MovedSign(1, at, 7, 8)], [new SignalPut(first.Id, 7, 8, DecidedBy.Person), new SignalPut(second.Id, 7, 8, DecidedBy.Person)])));
        Assert.Equal(["article print 1 0 0", "need 7 1", "need 8 1", "site elm 1 0 0 0 1 1"], await RunningAsync(one, First));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_right_when_two_copies_take_many_messages_of_the_same_people(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        Instance[] copies = [one, two];
        var (counts, chance, at) = (copies.Select(copy => new RunningCounts(copy.Keys)).ToArray(), new Random(7), First.Start.AddDays(1));
        var signs = new List<Signal>();
        for (var round = 0; round < 4; round++)
        {
            var commits = new List<Task>();
            for (var message = 0; message < 40; message++)
            {
                var (copy, person) = (chance.Next(2), chance.Next(1, 8) + round / 2 * 10);
                var sign = new Signal { Id = one.Keys.Next(), PersonKey = person, Kind = SignalKind.ToldIt, NeedId = chance.Next(1, 3), SiteId = "elm", Text = "x", At = at };
                signs.Add(sign);
                commits.Add(copies[copy].Writer.CommitAsync(Turn(copies[copy], person, [
                    new SignalRecorded(sign), .. counts[copy].CountSign(sign.Id, person, sign.NeedId, at), .. counts[copy].Count(Marks.Asked, "print", "elm", person, at)]), CancellationToken.None));
            }

            await Task.WhenAll(commits);
        }

        var people = signs.Select(sign => sign.PersonKey).Distinct().Count();
        Assert.Equal(
            [$"article print {people} 0 0", $"need 1 {PeopleOf(signs, 1)}", $"need 2 {PeopleOf(signs, 2)}", $"site elm {people} 0 0 0 {people} {people}"],
            await RunningAsync(one, First));
    }

    [PostgresFact]
    public async Task Lets_no_two_copies_wait_for_each_other_that_take_the_same_people_in_another_order()
    {
        var place = databases.NewPlace(DatabaseKind.Postgres);
        await using var one = await Instance.StartAsync(DatabaseKind.Postgres, place, _time);
        await using var two = await Instance.StartAsync(DatabaseKind.Postgres, place, _time);

        // One of two that wait for each other would be refused.
        await Task.WhenAll(Take(one, 1, 2), Take(two, 2, 1));

        Assert.Equal(["site  2 0 0 0 2 0"], await RunningAsync(one, First));

        static Task Take(Instance copy, params long[] people) => Task.Run(() =>
        {
            using var session = copy.Database.OpenWriter();
            var counts = new RunningCounts(copy.Keys);
            session.Commit([.. people.Select(person => Turn(copy, person, [.. counts.Count(Marks.Asked, null, null, person, First.Start), new StayOpen()])).Select(turn => new QueuedWork(turn, turn.Writes))], First.Start);
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_forgotten_with_a_person_and_counts_them_where_they_say_that_they_work(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var (counts, at) = (new RunningCounts(instance.Keys), First.Start.AddDays(2));
        await instance.Writer.CommitAsync(counts.Count(Marks.Asked, "print", null, 1, at), CancellationToken.None);
        Assert.Equal(["article print 1 0 0", "site  1 0 0 0 1 0"], await RunningAsync(instance, First));

        await instance.Database.ExecuteAsync(new Statement("INSERT INTO person_sites (person_key, site_id, chosen, changed_at) VALUES (1, 'elm', 2, 0)"), _ => { }, CancellationToken.None);
        await instance.Writer.CommitAsync([.. counts.Move(1, "oak", at), .. counts.Move(1, "elm", at), .. counts.Move(2, "elm", at)], CancellationToken.None);
        Assert.Equal(["article print 1 0 0", "site elm 1 0 0 0 1 0"], await RunningAsync(instance, First));

        await instance.Database.ExecuteAsync(RandomHistory.ForgetRows, values => values.Set(0, 1L), CancellationToken.None);
        Assert.Equal(["article print 1 0 0", "site elm 1 0 0 0 1 0"], await RunningAsync(instance, First));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_on_from_what_the_version_before_had_counted(DatabaseKind kind)
    {
        var place = databases.NewPlaceWithoutTables(kind);
        var monday = First.Start.UtcTicks;
        await using (var old = Instance.Create(kind, place, _time))
        {
            await using var db = old.Database.CreateDbContext();
            await db.GetService<IMigrator>().MigrateAsync("PosterScanCounts");
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO people_counts (week, site_id, subject, person_key) VALUES
                    (202643, '', 'no-answer', 1), (202643, 'elm', 'shown/print', 1), (202643, 'elm', 'shown/print', 2), (202643, 'elm', 'confirmed/print', 2), (202643, 'oak', 'not-sorted/screen', 3), (202643, 'oak', 'asked', 3),
                    (202642, 'elm', 'asked', 9);
                INSERT INTO weeks (week, frozen_at, asked, no_answer, confirmed, not_sorted, unknown, needing, scans, asked_withheld, needing_withheld, scans_withheld) VALUES (202642, 0, 7, 0, 0, 0, 0, 0, 0, FALSE, FALSE, FALSE);
                INSERT INTO needs (id, title, named_by, state, urgent, round, first_heard_at, reopened_count) VALUES (1, 'a', 0, 0, FALSE, 0, 0, 0);
                INSERT INTO signals (id, person_key, kind, text, site_id, quiet, need_id, placed_by, at) VALUES
                    (1, 1, 0, 'x', NULL, FALSE, 1, 0, {monday}), (2, 1, 4, 'x', NULL, FALSE, 1, 0, {monday + 1}), (3, NULL, 6, 'x', 'oak', FALSE, 1, 0, {First.End.UtcTicks - 1}), (4, 4, 0, 'x', 'elm', FALSE, 1, 0, {monday - 1});
                """);
        }

        await using var instance = await Instance.StartAsync(kind, place, _time);
        Assert.Equal(
            ["article print 2 1 0", "article screen 0 0 1", "need 1 2", "site elm 2 1 1 0 1 1", "site oak 1 0 0 1 0 1"], await RunningAsync(instance, First));
        Assert.Equal("", string.Concat(await RunningAsync(instance, First.Previous)));

        var counts = new RunningCounts(instance.Keys);
        await instance.Writer.CommitAsync([.. counts.Count(Marks.Asked, "print", "oak", 1, First.Start.AddDays(3)), .. counts.Count(Marks.Confirmed, "print", null, 3, First.Start.AddDays(3))], CancellationToken.None);
        Assert.Equal(
            ["article print 2 2 0", "article screen 0 0 1", "need 1 2", "site elm 1 0 1 0 0 0", "site oak 2 1 1 1 1 2"], await RunningAsync(instance, First));
    }

    /// <summary>On PostgreSQL each transaction stays open a little, so that the two surely meet. On SQLite one waits for the other anyway.</summary>
    private static Task AtOnceAsync(DatabaseKind kind, params (Instance Copy, IEnumerable<TurnWrite> Writes)[] works) => Task.WhenAll(works.Select(work =>
        work.Copy.Writer.CommitAsync([.. work.Writes, .. kind == DatabaseKind.Postgres ? [new StayOpen()] : Array.Empty<TurnWrite>()], CancellationToken.None)));

    private sealed class StayOpen : TurnWrite
    {
        private static readonly Statement Sleep = new("SELECT pg_sleep(0.2)");

        public override Statement Statement => Sleep;

        public override void Bind(DbParameterCollection parameters)
        {
        }
    }

    private static int PeopleOf(List<Signal> signs, long need) => signs.Where(sign => sign.NeedId == need).Select(sign => sign.PersonKey).Distinct().Count();

    private static TurnEffects Turn(Instance instance, long person, IEnumerable<TurnWrite> writes)
    {
        var id = instance.Keys.Next();
        var turn = new TurnEffects { TurnId = id, TurnKey = $"{id}", ReceivedAt = DateTimeOffset.UnixEpoch, PersonKey = person };
        turn.Writes.AddRange(writes);
        return turn;
    }

    /// <summary>The numbers as they stand, a line each; what is nought everywhere is left out.</summary>
    private static async Task<List<string>> RunningAsync(Instance instance, IsoWeek week)
    {
        await using var db = instance.Database.CreateDbContext();
        return
        [
            .. (await db.Set<RunningArticle>().Where(row => row.Week == week.Value).GroupBy(row => row.ArticleId)
                .Select(rows => new { rows.Key, Shown = rows.Sum(row => row.Shown), Confirmed = rows.Sum(row => row.Confirmed), NotSorted = rows.Sum(row => row.NotSorted) }).ToListAsync())
                .Where(row => (row.Shown, row.Confirmed, row.NotSorted) != default).Select(row => $"article {row.Key} {row.Shown} {row.Confirmed} {row.NotSorted}").Order(StringComparer.Ordinal),
            .. (await db.Set<RunningNeed>().Where(row => row.Week == week.Value).GroupBy(row => row.NeedId).Select(rows => new { rows.Key, People = rows.Sum(row => row.People) }).ToListAsync())
                .Where(row => row.People != 0).Select(row => $"need {row.Key} {row.People}").Order(StringComparer.Ordinal),
            .. (await db.Set<RunningSite>().Where(row => row.Week == week.Value).ToListAsync()).GroupBy(row => row.SiteId)
                .Select(rows => (rows.Key, Sums: (int[])[rows.Sum(r => r.Asked), rows.Sum(r => r.NoAnswer), rows.Sum(r => r.Confirmed), rows.Sum(r => r.NotSorted), rows.Sum(r => r.Unknown), rows.Sum(r => r.Needing)]))
                .Where(row => row.Sums.Any(sum => sum != 0)).Select(row => $"site {row.Key} {string.Join(' ', row.Sums)}").Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<List<string>> FrozenAsync(Instance instance, IsoWeek week)
    {
        await using var db = instance.Database.CreateDbContext();
        var all = await db.Set<FrozenWeek>().SingleAsync(row => row.Week == week.Value);
        return
        [
            $"all {all.Asked} {all.NoAnswer} {all.Confirmed} {all.NotSorted} {all.Unknown} {all.Needing}",
            .. (await db.Set<WeekArticle>().Where(row => row.Week == week.Value).ToListAsync()).Select(row => $"article {row.ArticleId} {row.Shown} {row.Confirmed} {row.NotSorted}").Order(StringComparer.Ordinal),
            .. (await db.Set<WeekNeed>().Where(row => row.Week == week.Value).ToListAsync()).Select(row => $"need {row.NeedId} {row.People}").Order(StringComparer.Ordinal),
            .. (await db.Set<WeekSite>().Where(row => row.Week == week.Value).ToListAsync()).Where(row => row.Asked + row.NoAnswer + row.Confirmed + row.NotSorted + row.Needing > 0)
                .Select(row => $"site {row.SiteId} {row.Asked} {row.NoAnswer} {row.Confirmed} {row.NotSorted} {row.Needing}").Order(StringComparer.Ordinal),
        ];
    }
}
