using Microsoft.Data.Sqlite;

namespace DigitalHelperBot.EndToEnd.Running;

/// <summary>Looks into the program's database from outside, without changing it.</summary>
internal sealed class HelperRows(string folder)
{
    private readonly string _connection = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(folder, "helper-data", "helper.db"),
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = false,
    }.ToString();

    /// <summary>The rows of a query, each as its values in words; an absent value is empty.</summary>
    public async Task<IReadOnlyList<string[]>> ReadAsync(string sql)
    {
        await using var connection = new SqliteConnection(_connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are written in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
        return rows;
    }

    public async Task<long> CountAsync(string table) => long.Parse((await ReadAsync($"SELECT count(*) FROM {table}"))[0][0], System.Globalization.CultureInfo.InvariantCulture);
}
