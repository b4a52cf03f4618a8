using System.Globalization;
using System.Text;
using CsvHelper;
using DigitalHelperBot.ItConsole;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The report for a spreadsheet: one figure a line, or one part as its table. What is text in it cannot be taken for a formula.</summary>
internal static class ReportCsv
{
    /// <summary>With a byte order mark, by which Excel knows UTF-8.</summary>
    public static byte[] Write(Report report, ReportPart? part)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            foreach (var line in part is null ? Lines(report) : Table(part))
            {
                foreach (var cell in line)
                    csv.WriteField(cell);
                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<IEnumerable<string>> Lines(Report report)
    {
        yield return ["week", "part", "what", "figure", "value"];
        var week = report.Week.ToString();
        foreach (var part in report.Parts)
        {
            foreach (var said in part.Says)
                yield return [week, part.Title, "", "", said];
            foreach (var row in part.Rows)
            {
                foreach (var (column, cell) in part.Columns.Zip(row).Skip(1))
                    yield return [week, part.Title, SafeCsv.Text(row[0].Text), column.Title, Value(cell, column.Kind)];
                foreach (var wording in row.SelectMany(cell => cell.Wordings))
                    yield return [week, part.Title, SafeCsv.Text(row[0].Text), "", SafeCsv.Text(wording)];
            }
        }
    }

    private static IEnumerable<IEnumerable<string>> Table(ReportPart part) =>
        part.Rows.Select(row => part.Columns.Zip(row).Select(one => Value(one.Second, one.First.Kind))).Prepend(part.Columns.Select(column => column.Title));

    private static string Value(ReportCell cell, ColumnKind kind) => kind switch
    {
        ColumnKind.Trend => string.Join(' ', (cell.Trend ?? []).Select(people => people?.ToString(CultureInfo.InvariantCulture) ?? "-")),
        ColumnKind.Text => SafeCsv.Text(cell.Text),
        _ => cell.Number is { } number ? Math.Round(number, 1).ToString(CultureInfo.InvariantCulture) : "",
    };
}
