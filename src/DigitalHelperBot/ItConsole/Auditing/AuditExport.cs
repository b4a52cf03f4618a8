using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>The audit as a table for a spreadsheet. A cell that would begin like a formula is marked as text.</summary>
internal static class AuditExport
{
    private static readonly CsvConfiguration Safe = new(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape, InjectionCharacters = ['=', '@', '+', '-', '\t', '\r', '\0'] };
    private static readonly string[] Columns = ["line", "at", "by_id", "by_name", "role", "change", "led_to", "outcome", "begun_in_line", "hash"];

    public static async Task WriteAsync(IAsyncEnumerable<AuditEntry> entries, TextWriter to, CancellationToken cancellationToken)
    {
        await using var csv = new CsvWriter(to, Safe, leaveOpen: true);
        foreach (var column in Columns)
            csv.WriteField(column);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            await csv.NextRecordAsync();
            foreach (var cell in Cells(entry))
                csv.WriteField(cell);
        }
        await csv.NextRecordAsync();
        await csv.FlushAsync();
    }

    private static string?[] Cells(AuditEntry entry) =>
    [
        entry.Position.ToString(CultureInfo.InvariantCulture), entry.At.ToString("O", CultureInfo.InvariantCulture), entry.ById, entry.ByName, entry.Role.ToString(),
        entry.Change, entry.LedTo, entry.Outcome.ToString(), entry.Begun?.ToString(CultureInfo.InvariantCulture), entry.Hash,
    ];
}
