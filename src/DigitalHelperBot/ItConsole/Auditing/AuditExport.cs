using System.Globalization;

namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>The audit as a table for a spreadsheet.</summary>
internal static class AuditExport
{
    private static readonly string[] Columns = ["line", "at", "by_id", "by_name", "role", "change", "led_to", "outcome", "begun_in_line", "hash"];

    public static Task WriteAsync(IAsyncEnumerable<AuditEntry> entries, TextWriter to, CancellationToken cancellationToken) =>
        SafeCsv.WriteAsync(Columns, entries.Select(Cells), to, cancellationToken);

    private static IEnumerable<string?> Cells(AuditEntry entry) =>
    [
        entry.Position.ToString(CultureInfo.InvariantCulture), entry.At.ToString("O", CultureInfo.InvariantCulture), entry.ById, entry.ByName, entry.Role.ToString(),
        entry.Change, entry.LedTo, entry.Outcome.ToString(), entry.Begun?.ToString(CultureInfo.InvariantCulture), entry.Hash,
    ];
}
