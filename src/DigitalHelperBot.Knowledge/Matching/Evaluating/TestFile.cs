namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>Reads the lines of a file, with errors that name it.</summary>
internal static class TestFile
{
    public static IEnumerable<(int Line, string Text)> Lines(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EvaluationFileException($"{path}: the file cannot be read. Check the path.", e);
        }

        return lines.Select((text, i) => (i + 1, text)).Where(line => !string.IsNullOrWhiteSpace(line.text));
    }

    public static EvaluationFileException Bad(string path, int line, string message) => new($"{path}:{line}: {message}");
}
