using System.Text.Json;
using DigitalHelperBot.Knowledge.Articles;

namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>Reads the articles of an evaluation: a folder of Markdown, or a <c>.jsonl</c> file with an object a line (<c>id</c>, <c>title</c>, <c>phrasings</c>).</summary>
public static class ArticleSource
{
    /// <exception cref="EvaluationFileException">The message names the file and the line.</exception>
    public static IReadOnlyList<Article> Load(string path)
    {
        var articles = Directory.Exists(path) ? LoadFolder(path) : LoadLines(path);
        var twice = articles.GroupBy(article => article.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new EvaluationFileException($"{path}: two articles have the id \"{twice.Key}\". Rename one.");
        return articles.Count > 0 ? articles : throw new EvaluationFileException($"{path}: there are no articles here.");
    }

    private static List<Article> LoadFolder(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(LoadMarkdown)];

    private static Article LoadMarkdown(string file)
    {
        var reading = ArticleReader.Read(file, File.ReadAllBytes(file));
        if (reading.IsArticle) return reading.Article;
        var finding = reading.Findings[0];
        throw TestFile.Bad(finding.File, finding.Line, $"{finding.Message}. {finding.Fix}.");
    }

    private static List<Article> LoadLines(string path) => [.. TestFile.Lines(path).Select(line => Parse(path, line.Line, line.Text))];

    private static Article Parse(string path, int line, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new Article
            {
                Id = json.RootElement.GetProperty("id").GetString()!,
                Title = new Passage(json.RootElement.GetProperty("title").GetString()!, line),
                Benefit = new Passage("", line),
                Category = new Passage("", line),
                Phrasings = [.. json.RootElement.GetProperty("phrasings").EnumerateArray().Select(phrasing => new Passage(phrasing.GetString()!, line))],
                Devices = [],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw TestFile.Bad(path, line, "an object with id, title and phrasings (a list of texts) is needed, on one line.");
        }
    }
}
