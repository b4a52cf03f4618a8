using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>Forgets a person at their wish: first the wish is written down, then everything goes, their row last. A program that is killed in between goes on with it at its next start.</summary>
public sealed class Forgetting(
    PersonalTables tables, IEnumerable<PersonalMemory> memories, PersonKeys people, HelperDatabase database, TimeProvider time)
{
    private static readonly Statement Ask = new(
        "UPDATE people SET forget_asked_at = @now WHERE key = @key AND forget_asked_at IS NULL", "now", "key");

    private static readonly Statement Tell = new(
        "INSERT INTO forget_count (id, count) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = forget_count.count + 1");

    private static readonly Statement FindAsked = new("SELECT key FROM people WHERE forget_asked_at IS NOT NULL");

    /// <returns>When nothing of the person is stored any more, and what was deleted is overwritten as far as the database lets us.</returns>
    /// <exception cref="CommitException">The database does not answer; what was begun is finished later.</exception>
    public async Task ForgetAsync(long person, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(Ask, values =>
        {
            values.Set(0, time.GetUtcNow());
            values.Set(1, person);
        }, cancellationToken);
        await FinishAsync(person, cancellationToken);
    }

    /// <summary>Finishes what an earlier program began.</summary>
    public async Task FinishAllAsync(CancellationToken cancellationToken)
    {
        foreach (var person in await database.ReadAllAsync(FindAsked, _ => { }, row => row.GetInt64(0), cancellationToken))
            await FinishAsync(person, cancellationToken);
    }

    /// <summary>Drops what this copy remembers of anybody whom another may have forgotten. Who that was is stored nowhere, so some is dropped that need not be.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        people.ForgetEverybody();
        foreach (var memory in memories)
            await memory.FollowAsync(cancellationToken);
    }

    /// <summary>Words went out of the database: other copies of the program look what they may not remember any more.</summary>
    internal async Task TellOthersAsync(CancellationToken cancellationToken) => await database.ExecuteAsync(Tell, _ => { }, cancellationToken);

    private async Task FinishAsync(long person, CancellationToken cancellationToken)
    {
        await tables.ForgetAsync(person, cancellationToken);
        await TellOthersAsync(cancellationToken);
        people.Forget(person);
        foreach (var memory in memories)
            memory.Forget(person);
        await database.EraseLeftoversAsync(cancellationToken);
    }
}
