using System.Text.RegularExpressions;

namespace DigitalHelperBot.Tests.Privacy;

/// <summary>A line of personal-data.txt: what a person typed, and which parts of it are personal.</summary>
public sealed partial record LabelledLine(string Text, string Labelled, IReadOnlyList<(string Kind, string Value)> Personal)
{
    public static IReadOnlyList<LabelledLine> All { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Privacy", "personal-data.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse)];

    /// <summary>The line as it should be stored.</summary>
    public string Masked(Func<string, string> markOf) => Label().Replace(Labelled, label => markOf(label.Groups[1].Value));

    private static LabelledLine Parse(string line) => new(
        Label().Replace(line, "$2"),
        line,
        [.. Label().Matches(line).Select(label => (label.Groups[1].Value, label.Groups[2].Value))]);

    [GeneratedRegex("«([a-z]+):([^»]+)»")]
    private static partial Regex Label();
}
