using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace DigitalHelperBot.ItConsole;

/// <summary>Tables for a spreadsheet. A cell that begins like a formula is marked as text, since people's words may.</summary>
public static class SafeCsv
{
    private const char Mark = '\'';

    /// <summary>A spreadsheet takes a cell that begins with one of these for a formula.</summary>
    private static readonly char[] Triggers = ['=', '@', '+', '-', '\t', '\r', '\0'];

    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, InjectionCharacters = Triggers, InjectionEscapeCharacter = Mark };

    /// <summary>Writes the names of the columns and then the rows; every cell is taken for text.</summary>
    public static async Task WriteAsync(IEnumerable<string> columns, IAsyncEnumerable<IEnumerable<string?>> rows, TextWriter to, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(columns);
        await using var csv = new CsvWriter(to, Safe, leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(column);
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await csv.NextRecordAsync();
            foreach (var cell in row)
                csv.WriteField(cell);
        }

        await csv.NextRecordAsync();
        await csv.FlushAsync();
    }

    /// <summary>For a table that holds numbers too, where a minus is a minus: what is text in it.</summary>
    public static string Text(string? text) => text is { Length: > 0 } && Triggers.Contains(text[0]) ? Mark + text : text ?? "";
}
