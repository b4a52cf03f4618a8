using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Privacy;

public sealed class APersonWhoWritesForTheFirstTime(Databases databases) : IClassFixture<Databases>
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_the_same_key_ever_after(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var instance = await Instance.StartAsync(kind, place, _time);
        var people = new PersonKeys(instance.Database, _time);

        var first = await MeetAndCommitAsync(instance, people, "turn 1");
        var second = await people.MeetAsync("tenant", "sam", CancellationToken.None);
        var afterRestart = await new PersonKeys(instance.Database, _time).MeetAsync("tenant", "sam", CancellationToken.None);

        Assert.True(first.IsNew);
        Assert.False(second.IsNew);
        Assert.Equal((first.Key, first.Key), (second.Key, afterRestart.Key));
        Assert.Equal(SampleTurn.Chat, second.OwnChat);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Has_one_key_when_many_turns_come_at_once(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var people = new PersonKeys(instance.Database, _time);

        var met = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => Task.Run(() => MeetAndCommitAsync(instance, people, $"turn {i}"))));

        Assert.Single(met.Select(person => person.Key).Distinct());
        await AssertOnePersonAsync(instance);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_looked_up_again_when_another_instance_was_quicker(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        var (hereKeys, thereKeys) = (new PersonKeys(one.Database, _time), new PersonKeys(two.Database, _time));
        var here = await hereKeys.MeetAsync("tenant", "sam", CancellationToken.None);
        var there = await MeetAndCommitAsync(two, thereKeys, "turn there");

        var late = Turn(one, "turn here");
        hereKeys.Note(late, here);
        await Assert.ThrowsAsync<StaleTurnException>(() => one.Writer.CommitAsync(late, CancellationToken.None));
        hereKeys.Forget("tenant", "sam");
        var again = await MeetAndCommitAsync(one, hereKeys, "turn here");

        Assert.NotEqual(here.Key, there.Key);
        Assert.Equal(there.Key, again.Key);
        await AssertOnePersonAsync(one);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stays_new_when_the_turn_was_not_stored(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var people = new PersonKeys(instance.Database, _time);
        var person = await people.MeetAsync("tenant", "sam", CancellationToken.None);
        var bad = SampleTurn.Bad(instance.Keys, "turn 1");
        people.Note(bad, person);
        await Assert.ThrowsAsync<TurnRefusedException>(() => instance.Writer.CommitAsync(bad, CancellationToken.None));

        Assert.True((await people.MeetAsync("tenant", "sam", CancellationToken.None)).IsNew);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_welcomed_and_told_once(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var people = new PersonKeys(instance.Database, _time);
        await MeetAndCommitAsync(instance, people, "turn 1");
        var told = _time.GetUtcNow();

        _time.Advance(TimeSpan.FromHours(30));
        await MeetAndCommitAsync(instance, people, "turn 2");
        var person = await people.MeetAsync("tenant", "sam", CancellationToken.None);

        Assert.Equal((told, told), (person.WelcomedAt, person.ToldWhatIsKeptAt));
        Assert.Equal(_time.GetUtcNow(), person.LastHeardAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Changes_nothing_more_that_day(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        var people = new PersonKeys(instance.Database, _time);
        await MeetAndCommitAsync(instance, people, "turn 1");
        _time.Advance(TimeSpan.FromHours(1));
        var turn = new TurnEffects { TurnId = instance.Keys.Next(), TurnKey = "turn 2", ReceivedAt = _time.GetUtcNow() };

        people.Note(turn, await people.MeetAsync("tenant", "sam", CancellationToken.None), SampleTurn.Chat, welcomed: true, toldWhatIsKept: true);

        Assert.Empty(turn.Writes);
    }

    private async Task<MetPerson> MeetAndCommitAsync(Instance instance, PersonKeys people, string turnKey)
    {
        var person = await people.MeetAsync("tenant", "sam", CancellationToken.None);
        var turn = Turn(instance, turnKey);
        people.Note(turn, person, SampleTurn.Chat, welcomed: true, toldWhatIsKept: true);
        await instance.Writer.CommitAsync(turn, CancellationToken.None);
        return person;
    }

    private TurnEffects Turn(Instance instance, string turnKey) =>
        new() { TurnId = instance.Keys.Next(), TurnKey = turnKey, ReceivedAt = _time.GetUtcNow() };

    private static async Task AssertOnePersonAsync(Instance instance)
    {
        await using var db = instance.Database.CreateDbContext();
        Assert.Single(await db.Set<Person>().ToListAsync());
    }
}
