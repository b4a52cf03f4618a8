using System.Globalization;
using System.Text;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The report as lines of text, and a cell of it as words.</summary>
internal static class ReportText
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static string Write(Report report, bool rows)
    {
        var words = Words.For(null);
        var text = new StringBuilder()
            .AppendLine(words.Title(report.Week)).AppendLine(words.Days(report.Week)).AppendLine(words.MadeAt(report.MadeAt));
        foreach (var part in report.Parts)
        {
            text.AppendLine().AppendLine(part.Title.ToUpper(British));
            foreach (var line in part.Says)
                text.AppendLine(line);
            foreach (var row in part.Rows)
            {
                text.AppendLine(British, $"  {Cell(row[0], part.Columns[0].Kind)}");
                foreach (var (column, cell) in part.Columns.Zip(row).Skip(1))
                {
                    if (Cell(cell, column.Kind) is { Length: > 0 } value)
                        text.AppendLine(British, $"      {column.Title}: {value}");
                }

                foreach (var wording in row.SelectMany(cell => cell.Wordings))
                    text.AppendLine(British, $"      \"{wording}\"");
            }

            if (rows && part.Evidence.Count > 0)
            {
                text.AppendLine("  To check it from:");
                foreach (var line in part.Evidence)
                    text.AppendLine(British, $"      {line}");
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Empty for what is not known or not to be shown.</summary>
    public static string Cell(ReportCell cell, ColumnKind kind) => kind switch
    {
        ColumnKind.Number => cell.Number?.ToString("N0", British) ?? "",
        ColumnKind.Mean => cell.Number?.ToString("N1", British) ?? "",
        ColumnKind.Change => cell.Number is { } change ? change.ToString("+#,0.#;−#,0.#;0", British) : "",
        ColumnKind.Trend => string.Join(' ', (cell.Trend ?? []).Select(people => people?.ToString("N0", British) ?? "–")),
        _ => cell.Text ?? "",
    };
}
