using System.Globalization;
using System.Reflection;

namespace DigitalHelperBot.Demo;

internal enum SubjectFate
{
    Open,
    BeingWorkedOn,
    AnsweredByArticle,
    Elsewhere,
}

/// <summary>Something that the made-up people need: what IT make of it, in which week of the year, and how people say it.</summary>
/// <param name="BackIn">The week in which people who were told say that it is not sorted after all; 0 when nobody does.</param>
internal sealed record UnmetSubject(SubjectFate Fate, int Week, string Answer, IReadOnlyList<string> Wordings, int BackIn = 0)
{
    /// <summary>All of them, from the file in the program.</summary>
    public static IReadOnlyList<UnmetSubject> ReadAll()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Demo/unmet-subjects.txt")
            ?? throw new InvalidOperationException("The program was built without Demo/unmet-subjects.txt.");
        using var reader = new StreamReader(stream);
        var blocks = reader.ReadToEnd().Split("\n= ").Skip(1);
        return [.. blocks.Select(block => block.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(lines => Of(lines[0], lines[1..]))];
    }

    private static UnmetSubject Of(string fate, string[] wordings) => fate.Split(' ') switch
    {
        ["open"] => new(SubjectFate.Open, 0, "", wordings),
        ["working"] => new(SubjectFate.BeingWorkedOn, 0, "", wordings),
        ["article", var id, var week] => new(SubjectFate.AnsweredByArticle, Number(week), id, wordings),
        ["article", var id, var week, "back", var back] => new(SubjectFate.AnsweredByArticle, Number(week), id, wordings, Number(back)),
        ["elsewhere", var week, ..] => new(SubjectFate.Elsewhere, Number(week.TrimEnd(':')), fate[(fate.IndexOf(':', StringComparison.Ordinal) + 2)..], wordings),
        _ => throw new InvalidOperationException($"Demo/unmet-subjects.txt: \"{fate}\" says nothing that is known."),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
