using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>Every table that holds something of people, as the slices registered them, and what can be done with all of them at once.</summary>
public sealed class PersonalTables
{
    internal const string People = "people";

    private readonly HelperDatabase _database;
    private readonly TurnWriter _writer;

    public PersonalTables(IEnumerable<PersonalRows> rows, HelperDatabase database, TurnWriter writer)
    {
        (_database, _writer) = (database, writer);
        All = [.. rows.OrderBy(r => r.IsBookkeeping ? 2 : r.Table == People ? 0 : 1).Select(r => new PersonalStatements(r))];
    }

    /// <summary>In the order in which they are shown: who it is, what they asked, and last what the program needs to work.</summary>
    internal IReadOnlyList<PersonalStatements> All { get; }

    /// <summary>Takes everything of the person out of every table, who they are last. Stopped midway, it can be run again and goes on.</summary>
    /// <exception cref="CommitException">The database does not answer.</exception>
    internal async Task ForgetAsync(long person, CancellationToken cancellationToken)
    {
        foreach (var table in All.Where(t => t.Rows.Table != People))
        {
            if (table.DeleteOfPerson is { } delete)
                await _writer.CommitAsync([new NumberWrite(delete, person)], cancellationToken);
            else if (table.FindOfPerson is { } find)
                await ChangeAsync(find, person, table.Forget!, cancellationToken);
        }

        await PutRightAsync(cancellationToken);
        await _writer.CommitAsync([new NumberWrite(All.Single(t => t.Rows.Table == People).Forget!, person)], cancellationToken);
    }

    /// <summary>Rows whose person is gone lose the key, and with it whatever would lead to them.</summary>
    internal async Task CutLooseAsync(CancellationToken cancellationToken)
    {
        foreach (var table in All.Where(t => t.Rows.Table != People))
        {
            if (table.DeleteOrphans is { } delete)
                await _database.ExecuteAsync(delete, _ => { }, cancellationToken);
            else if (table.FindOrphans is { } find)
                await ChangeAsync(find, null, table.LoseKey!, cancellationToken);
        }
    }

    /// <summary>What is older than that goes.</summary>
    internal async Task AgeAsync(DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        foreach (var table in All)
        {
            if (table.FindOld is { } find)
                await ChangeAsync(find, oldest.UtcTicks, table.Age!, cancellationToken);
        }

        await PutRightAsync(cancellationToken);
    }

    private async Task PutRightAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in All.SelectMany(t => t.Rows.Afterwards))
            await _database.ExecuteAsync(statement, _ => { }, cancellationToken);
    }

    private async Task ChangeAsync(Statement find, long? value, Statement change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var ids = await _database.ReadAllAsync(find, values =>
            {
                if (value is { } number)
                    values.Set(0, number);
            }, row => row.GetInt64(0), cancellationToken);
            if (ids.Count == 0)
                return;
            await _writer.CommitAsync([.. ids.Select(id => new NumberWrite(change, id))], cancellationToken);
        }
    }
}
