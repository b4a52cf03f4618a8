using System.Runtime.CompilerServices;

namespace DigitalHelperBot.Benchmarks.Floor;

/// <summary>What people ask in the load: some four hundred wordings from the golden questions, most of them answerable, so that no memory of a few questions flatters the bot.</summary>
internal static class Questions
{
    public static string[] Read() =>
    [
        .. File.ReadLines(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "DigitalHelperBot.Knowledge.Tests", "Matching", "GoldenQuestions.tsv"))
            .Select(line => line.Split('\t'))
            .GroupBy(parts => parts[2])
            .SelectMany(kind => kind.Where((_, index) => index % (kind.Key == "in" ? 2 : 8) == 0))
            .Select(parts => parts[0]),
    ];

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
