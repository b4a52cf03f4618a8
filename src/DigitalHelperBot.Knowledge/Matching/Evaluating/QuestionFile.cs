namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>One line of a question file.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Expected">What should come of it.</param>
/// <param name="Kind">A name to group figures by, or empty.</param>
public sealed record TestQuestion(string Text, Expectation Expected, string Kind);

/// <summary>Reads question files: question, expected and perhaps a kind, separated by tabs, a question a line.</summary>
public static class QuestionFile
{
    /// <exception cref="EvaluationFileException">The message names the line.</exception>
    public static IReadOnlyList<TestQuestion> Load(string path, IReadOnlySet<string> articleIds)
    {
        var questions = TestFile.Lines(path).Select(line => Read(path, line.Line, line.Text, articleIds)).ToArray();
        return questions.Length > 0 ? questions : throw new EvaluationFileException($"{path}: the file has no questions.");
    }

    /// <summary>Known unmet needs: plain text, one a line.</summary>
    /// <exception cref="EvaluationFileException">The file cannot be read.</exception>
    public static IReadOnlyList<string> LoadKnownUnmet(string path) => [.. TestFile.Lines(path).Select(line => line.Text.Trim())];

    internal static Expectation ReadExpectation(string path, int line, string text, IReadOnlySet<string> articleIds, bool inThread)
    {
        var expected = Expectation.Parse(text.Trim(), inThread) ?? throw TestFile.Bad(path, line, $"\"{text}\" is not an expectation. Write an article id, a|b, - for no article or ? for too vague.");
        if (expected.Kind == ExpectationKind.Answerable && !expected.ArticleIds.Any(articleIds.Contains))
        {
            throw TestFile.Bad(path, line, $"there is no article \"{text}\". Check the id, or write - when no article answers the question.");
        }

        return expected;
    }

    private static TestQuestion Read(string path, int line, string text, IReadOnlySet<string> articleIds)
    {
        var parts = text.Split('\t');
        if (parts.Length is not (2 or 3) || string.IsNullOrWhiteSpace(parts[0])) throw TestFile.Bad(path, line, "a question and what is expected, separated by a tab, are needed (and perhaps a kind).");
        return new TestQuestion(parts[0], ReadExpectation(path, line, parts[1], articleIds, inThread: false), parts.Length == 3 ? parts[2].Trim() : "");
    }
}
