using System.Globalization;
using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Needs as a table for a spreadsheet.</summary>
public static class NeedsExport
{
    private static readonly string[] Columns =
        ["id", "need", "state", "urgent", "people", "signals", "sites", "first_heard", "last_heard", "answered", "confirmed", "came_back", "article", "signpost", "sorted", "stuck", "unknown"];

    public static Task WriteAsync(IEnumerable<NeedLine> needs, TextWriter to) => SafeCsv.WriteAsync(Columns, needs.Select(Cells).ToAsyncEnumerable(), to);

    private static IEnumerable<string?> Cells(NeedLine line) =>
    [
        Number(line.Need.Id), line.Need.Title, Words.State(line.Need.State), line.Need.Urgent ? "yes" : "no", Number(line.People), Number(line.Signals), Number(line.Sites),
        Day(line.Need.FirstHeardAt), Day(line.LastHeardAt), Day(line.Need.AnsweredAt), Day(line.Need.ConfirmedAt), Number(line.Need.ReopenedCount),
        line.Need.ArticleId, line.Need.Signpost, Number(line.Told?.Sorted), Number(line.Told?.Stuck), Number(line.Told?.Unknown),
    ];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Day(DateTimeOffset? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
