using System.Data.Common;
using System.Globalization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>Reads all that is stored about a person, a card's worth at a time: every registered table, the newest rows first.</summary>
public sealed class HeldAboutAPerson(PersonalTables tables, HelperDatabase database)
{
    private const int MostRows = 20;

    /// <summary>Of a card's 26 KB.</summary>
    private const int MostBytes = 20_000;

    /// <summary>What a label and the JSON around a value take, at most.</summary>
    private const int BytesAroundAValue = 150;

    /// <summary>No single value is longer on the card; nothing that is stored comes near it, but for pages of emoji.</summary>
    private const int LongestValue = 4_000;

    /// <param name="person">Whose.</param>
    /// <param name="skip">How many rows were shown before.</param>
    /// <param name="locale">The language to draw it in.</param>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    internal async Task<HeldContent> ReadAsync(long person, int skip, string? locale, CancellationToken cancellationToken)
    {
        var parts = new List<HeldPart>();
        var (total, taken, bytesLeft, full) = (0, 0, MostBytes, false);
        foreach (var table in tables.All.Where(t => t.Show is not null))
        {
            var count = await CountAsync(table, person, cancellationToken);
            var first = Math.Max(0, skip - total);
            total += count;
            if (full || first >= count)
                continue;

            var rows = await ReadRowsAsync(table, person, first, MostRows - taken, cancellationToken);
            var fitting = rows.TakeWhile(row => (bytesLeft -= BytesOf(row)) >= 0 || taken == 0 && ReferenceEquals(row, rows[0])).ToList();
            taken += fitting.Count;
            full = first + fitting.Count < count;
            if (fitting.Count > 0)
                parts.Add(new HeldPart(table.Rows.Table, count, fitting));
        }

        return new HeldContent(skip, total, parts, locale);
    }

    private async Task<int> CountAsync(PersonalStatements table, long person, CancellationToken cancellationToken) =>
        (int)(await database.ReadAllAsync(table.Count!, values => values.Set(0, person), row => row.GetInt64(0), cancellationToken))[0];

    private async Task<List<IReadOnlyList<HeldValue>>> ReadRowsAsync(PersonalStatements table, long person, int skip, int most, CancellationToken cancellationToken) =>
        await database.ReadAllAsync(table.Show!, values =>
        {
            values.Set(0, person);
            values.Set(1, (long)most);
            values.Set(2, (long)skip);
        }, row => ReadRow(table.Rows.Shows, row), cancellationToken);

    private static IReadOnlyList<HeldValue> ReadRow(IReadOnlyList<Shown> columns, DbDataReader row) =>
    [
        .. columns.Select((column, i) => (column, i)).Where(c => !row.IsDBNull(c.i))
            .Select(c => new HeldValue(c.column.Column, c.column.As, Written(row.GetValue(c.i))))
            .Where(v => v.Value.Length > 0),
    ];

    /// <summary>The same on both databases: SQLite has no booleans.</summary>
    private static string Written(object value)
    {
        var text = value switch
        {
            bool yes => yes ? "1" : "0",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        return text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
    }

    private static int BytesOf(IReadOnlyList<HeldValue> row) => row.Sum(v => BytesAroundAValue + v.Value.Length * 3);
}
