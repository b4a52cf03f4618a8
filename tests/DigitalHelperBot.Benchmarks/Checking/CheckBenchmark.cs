using System.Diagnostics;
using System.Text.Json;
using DigitalHelperBot.Benchmarks.Floor;
using DigitalHelperBot.Benchmarks.Matching;

namespace DigitalHelperBot.Benchmarks.Checking;

/// <summary>How long the published program takes to check a large article folder, from its start to its end.</summary>
internal static class CheckBenchmark
{
    public const string Usage = "check [--articles 2000] [--phrasings 10] [--times 3] [--json]";

    private const double MostSeconds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var (articles, phrasings, times) = (args.Number("--articles", 2000), args.Number("--phrasings", 10), args.Number("--times", 3));
        var folder = Directory.CreateTempSubdirectory("check-benchmark-").FullName;
        try
        {
            await ArticleFiles.WriteAsync(Path.Combine(folder, "articles"), articles, phrasings);
            var bot = await PublishedPrograms.PublishBotAsync(Path.Combine(folder, "bot"));
            var runs = new List<(double Seconds, string Last)>();
            for (var i = 0; i < times; i++)
                runs.Add(await TimeAsync(bot, Path.Combine(folder, "articles")));

            var (seconds, found) = runs.Order().ElementAt(runs.Count / 2);
            Console.WriteLine(args.Contains("--json")
                ? JsonSerializer.Serialize(new { articles, phrasings, checkSeconds = Math.Round(seconds, 2), found })
                : $"articles check, {articles} articles of {phrasings} phrasings: {seconds:0.00} s (median of {times}; at most {MostSeconds} s). It found: {found}");
            return seconds <= MostSeconds ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, string Last)> TimeAsync(string bot, string articles)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(bot, ["articles", "check", articles]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        // 0: nothing fails; 1: something does. Anything else is no check.
        return process.ExitCode is 0 or 1 ? (seconds, lines[^1]) : throw new InvalidOperationException($"articles check ended with {process.ExitCode}: {await errors}");
    }
}
