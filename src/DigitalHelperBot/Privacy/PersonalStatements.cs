using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>The SQL that follows from what a slice registered. Rows are looked for without a lock and changed by their ids, a few hundred at a time, so that turns need not wait.</summary>
internal sealed class PersonalStatements
{
    public const int Batch = 500;

    public PersonalStatements(PersonalRows rows)
    {
        Rows = rows;
        var (table, id, key) = (rows.Table, rows.Id, rows.Key);
        if (key is not null && id is null)
        {
            DeleteOfPerson = new($"DELETE FROM {table} WHERE {key} = @person", "person");
            DeleteOrphans = new($"DELETE FROM {table} WHERE NOT EXISTS (SELECT 1 FROM people p WHERE p.key = {table}.{key})");
        }
        else if (key is not null)
        {
            FindOfPerson = new($"SELECT {id} FROM {table} WHERE {key} = @person LIMIT {Batch}", "person");
            FindOrphans = new($"SELECT {id} FROM {table} WHERE {key} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people p WHERE p.key = {table}.{key}) LIMIT {Batch}");
            Forget = rows.GoesWithPerson ? Delete(rows) : Empty(rows, [new(key), .. rows.Traces, .. rows.Words]);
            LoseKey = rows.GoesWithPerson ? Delete(rows) : Empty(rows, [new(key), .. rows.Traces]);
        }

        if (rows.Ageing == Ageing.Goes)
        {
            FindOld = new($"SELECT {id} FROM {table} WHERE {rows.Time} < @oldest LIMIT {Batch}", "oldest");
            Age = Delete(rows);
        }
        else if (rows.Ageing == Ageing.LosesWords)
        {
            var still = string.Join(" OR ", rows.Words.Select(w => w.To == "NULL" ? $"{w.Column} IS NOT NULL" : $"{w.Column} <> {w.To}"));
            FindOld = new($"SELECT {id} FROM {table} WHERE {rows.Time} < @oldest AND ({still}) LIMIT {Batch}", "oldest");
            Age = Empty(rows, rows.Words);
        }

        if (key is not null && rows.Shows.Count > 0)
        {
            Count = new($"SELECT COUNT(*) FROM {table} WHERE {key} = @person", "person");
            Show = new(
                $"SELECT {string.Join(", ", rows.Shows.Select(s => s.Column))} FROM {table} WHERE {key} = @person ORDER BY {id ?? rows.Shows[0].Column} DESC LIMIT @most OFFSET @skip",
                "person", "most", "skip");
        }
    }

    public PersonalRows Rows { get; }

    /// <summary>Only for rows that are told apart by several columns.</summary>
    public Statement? DeleteOfPerson { get; }
    public Statement? DeleteOrphans { get; }
    public Statement? FindOfPerson { get; }

    /// <summary>Rows whose key has no person any more.</summary>
    public Statement? FindOrphans { get; }
    public Statement? Forget { get; }
    public Statement? LoseKey { get; }
    public Statement? FindOld { get; }
    public Statement? Age { get; }
    public Statement? Count { get; }
    public Statement? Show { get; }

    private static Statement Delete(PersonalRows rows) => new($"DELETE FROM {rows.Table} WHERE {rows.Id} = @id", "id");

    private static Statement Empty(PersonalRows rows, IEnumerable<Emptied> columns) =>
        new($"UPDATE {rows.Table} SET {string.Join(", ", columns.Select(c => $"{c.Column} = {c.To}"))} WHERE {rows.Id} = @id", "id");
}
