using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.ArticleLibrary.Importing;

/// <summary>
/// Reads pairs of questions and answers: the export of QnA Maker and of custom question answering, and any CSV with the columns
/// Question and Answer. Rows with one answer (or one QnaId) are one article, and their questions its phrasings.
/// </summary>
internal static class QuestionTable
{
    private sealed record Row(int Line, string Question, string Answer, string Group, string? Category);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ImportReading Read(string file, ImportDefaults defaults)
    {
        try
        {
            return Read(file, File.ReadAllText(file, Utf8), defaults);
        }
        catch (DecoderFallbackException)
        {
            return new ImportReading([], [new Refusal(file, "It is not saved as UTF-8. In Excel, save it as \"CSV UTF-8\".")]);
        }
    }

    private static ImportReading Read(string file, string text, ImportDefaults defaults)
    {
        var firstLine = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        var delimiter = firstLine.Contains('\t') ? "\t" : ",";
        using var reader = new StringReader(text);
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            PrepareHeaderForMatch = header => header.Header.Trim().TrimEnd('s', 'S').ToUpperInvariant(),
            BadDataFound = null,
            MissingFieldFound = null,
            HeaderValidated = null,
            MaxFieldSize = 100_000,
        });
        var refusals = new List<Refusal>();
        if (!csv.Read() || !csv.ReadHeader() || csv.GetFieldIndex("Question", isTryGet: true) < 0 || csv.GetFieldIndex("Answer", isTryGet: true) < 0)
        {
            return new ImportReading([], [new Refusal($"{file}:1", "The first row must name the columns, among them Question and Answer.")]);
        }

        var rows = ReadRows(file, csv, refusals);
        return new ImportReading([.. rows.GroupBy(r => r.Group, StringComparer.Ordinal).Select(g => ToArticle(file, [.. g], defaults))], refusals);
    }

    private static List<Row> ReadRows(string file, CsvReader csv, List<Refusal> refusals)
    {
        var rows = new List<Row>();
        try
        {
            while (csv.Read())
            {
                var (line, question, answer) = (csv.Parser.RawRow, Field(csv, "Question"), Field(csv, "Answer"));
                if (question.Length == 0 || answer.Length == 0)
                {
                    refusals.Add(new Refusal($"{file}:{line}", question.Length == 0 ? "The row has no question." : "The row has no answer."));
                    continue;
                }

                var id = Field(csv, "QnaId");
                rows.Add(new Row(line, question, answer, id.Length > 0 ? id : answer, CategoryOf(csv)));
            }
        }
        catch (CsvHelperException broken)
        {
            refusals.Add(new Refusal($"{file}:{csv.Parser.RawRow}", $"The rows cannot be read from here on ({broken.GetType().Name}). Check that quotes are closed."));
        }

        return rows;
    }

    private static string Field(CsvReader csv, string name) => csv.TryGetField<string>(name, out var value) ? (value ?? "").Trim() : "";

    // Metadata is written name:value|name:value.
    private static string? CategoryOf(CsvReader csv) =>
        Field(csv, "Metadata").Split('|')
            .Select(pair => pair.Split(':', 2))
            .Where(pair => pair.Length == 2 && pair[0].Trim().Equals("category", StringComparison.OrdinalIgnoreCase))
            .Select(pair => pair[1].Trim())
            .FirstOrDefault();

    private static ImportedArticle ToArticle(string file, IReadOnlyList<Row> rows, ImportDefaults defaults)
    {
        var title = rows[0].Question.TrimEnd('?', '.', ' ');
        var (benefit, steps) = AnswerText.Read(rows[0].Answer);
        return new ImportedArticle(
            $"{file}:{rows[0].Line}",
            defaults.Fill(title, benefit, rows[0].Category, rows.Select(r => r.Question), [new DeviceSteps(Device.Any, steps, 0)]));
    }
}
