using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>Reads a file of signals: how somebody put it and its subject, separated by a tab, a signal a line.</summary>
public static class SignalFile
{
    /// <exception cref="EvaluationFileException">The message names the line.</exception>
    public static IReadOnlyList<TestSignal> Load(string path)
    {
        var signals = TestFile.Lines(path).Select(line => Read(path, line.Line, line.Text)).ToArray();
        return signals.Length > 0 ? signals : throw new EvaluationFileException($"{path}: the file has no signals.");
    }

    private static TestSignal Read(string path, int line, string text)
    {
        var parts = text.Split('\t');
        if (parts.Length != 2 || string.IsNullOrWhiteSpace(parts[0]) || string.IsNullOrWhiteSpace(parts[1])) throw TestFile.Bad(path, line, "how somebody put it and its subject, separated by a tab, are needed.");
        return new TestSignal(parts[0].Trim(), parts[1].Trim());
    }
}
