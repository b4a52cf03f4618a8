namespace DigitalHelperBot.Knowledge.Matching.Evaluating;

/// <summary>A conversation of two turns.</summary>
public sealed record TestThread(string First, Expectation FirstExpected, string Second, Expectation SecondExpected, string Kind);

/// <summary>Reads thread files: turn 1, expected, turn 2, expected and perhaps a kind, separated by tabs, a conversation a line.</summary>
public static class ThreadFile
{
    /// <exception cref="EvaluationFileException">The message names the line.</exception>
    public static IReadOnlyList<TestThread> Load(string path, IReadOnlySet<string> articleIds)
    {
        var threads = TestFile.Lines(path).Select(line => Read(path, line.Line, line.Text, articleIds)).ToArray();
        return threads.Length > 0 ? threads : throw new EvaluationFileException($"{path}: the file has no conversations.");
    }

    private static TestThread Read(string path, int line, string text, IReadOnlySet<string> articleIds)
    {
        var parts = text.Split('\t');
        if (parts.Length is not (4 or 5)) throw TestFile.Bad(path, line, "four columns separated by tabs are needed: turn 1, expected, turn 2, expected (and perhaps a kind).");
        var first = QuestionFile.ReadExpectation(path, line, parts[1], articleIds, inThread: true);
        var second = QuestionFile.ReadExpectation(path, line, parts[3], articleIds, inThread: true);
        return new TestThread(parts[0], first, parts[2], second, parts.Length == 5 ? parts[4].Trim() : KindOf(second));
    }

    private static string KindOf(Expectation expected) => expected switch
    {
        { Device: not null } => "device",
        { Kind: ExpectationKind.Stuck } => "stuck",
        { Kind: ExpectationKind.Thanks } => "thanks",
        { Kind: ExpectationKind.Unanswerable } => "unanswerable",
        { Kind: ExpectationKind.Vague } => "vague",
        _ => "article",
    };
}
