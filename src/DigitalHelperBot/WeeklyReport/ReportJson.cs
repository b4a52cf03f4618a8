using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The report for programs: each figure under the name that the page gives it, in camel case.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Report report, bool rows) => Of(report, rows).ToJsonString(Indented);

    /// <summary>Weeks in a row, under <c>weeks</c>.</summary>
    public static string Write(IReadOnlyList<Report> reports, bool rows) => new JsonObject { ["weeks"] = new JsonArray([.. reports.Select(report => Of(report, rows))]) }.ToJsonString(Indented);

    private static JsonObject Of(Report report, bool rows)
    {
        var json = new JsonObject
        {
            ["week"] = report.Week.ToString(),
            ["from"] = report.Week.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["until"] = report.Week.End.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["madeAt"] = report.MadeAt.UtcDateTime,
        };
        foreach (var part in report.Parts)
            json[part.Name] = Part(part, rows);
        return json;
    }

    /// <summary><c>Four weeks before, on average</c> is <c>fourWeeksBeforeOnAverage</c>.</summary>
    public static string NameOf(string title)
    {
        var words = new string([.. title.Where(letter => char.IsLetterOrDigit(letter) || letter == ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(words.Select((word, index) => index == 0 ? word.ToLowerInvariant() : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
    }

    private static JsonObject Part(ReportPart part, bool rows)
    {
        var json = new JsonObject { ["title"] = part.Title, ["says"] = JsonSerializer.SerializeToNode(part.Says) };
        if (part.Failed)
            json["failed"] = true;
        json["figures"] = new JsonArray([.. part.Rows.Select(row => Row(part, row))]);
        if (rows)
            json["rows"] = JsonSerializer.SerializeToNode(part.Evidence);
        return json;
    }

    private static JsonObject Row(ReportPart part, IReadOnlyList<ReportCell> row)
    {
        var json = new JsonObject();
        foreach (var (column, cell) in part.Columns.Zip(row))
        {
            json[NameOf(column.Title)] = column.Kind switch
            {
                ColumnKind.Trend => JsonSerializer.SerializeToNode(cell.Trend),
                ColumnKind.Text => cell.Text,
                _ => cell.Number is { } number ? Math.Round(number, 1) : null,
            };
            if (cell.Article is { } article)
                json[NameOf(column.Title) + "Id"] = article;
            if (cell.Site is { } site)
                json[NameOf(column.Title) + "Id"] = site;
            if (cell.Need is { } need)
                json[NameOf(column.Title) + "Id"] = need;
            if (cell.WithWordings)
                json["wordings"] = JsonSerializer.SerializeToNode(cell.Wordings);
        }

        return json;
    }
}
