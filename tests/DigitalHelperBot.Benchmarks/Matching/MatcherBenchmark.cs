using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching.Evaluating;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>Measures the matcher: a row a size, what a change costs while people ask, and the micro figures.</summary>
internal static class MatcherBenchmark
{
    public const string Usage = "matcher [--articles FOLDER|FILE.jsonl] [--sizes own,150x10,2000x10,10000x8] [--changes own,2000x10] [--no-micro] [--json]";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(string[] args)
    {
        var path = args.Option("--articles", ShippedKnowledge.OfThisProgram.Folder);
        var originals = ArticleSource.Load(path);
        var json = args.Contains("--json");
        var sizes = new List<Size>();
        if (!json) Console.WriteLine($"{"articles",-24}{"phrasings",10}{"build CPU ms",14}{"p50 us",9}{"p99 us",9}{"index MB",10}{"top 1",8}{"lost",6}{"bytes",8}{"CPU us",9}{"Lucene us",11}{"ratio",7}{"its top 1",11}");
        void Add(Size size)
        {
            sizes.Add(size);
            if (!json) Console.WriteLine($"{size.Name,-24}{size.Phrasings,10}{size.BuildMs,14}{size.P50Us,9}{size.P99Us,9}{size.IndexBytes / 1e6,10:F1}{size.Top1,8}{size.Top1Loss,6}{size.BytesAQuestion,8}{size.CpuUs,9}{size.LuceneCpuUs,11}{size.LuceneRatio,7}{size.LuceneTop1,11}");
        }

        foreach (var (name, library) in LibrariesOf(args.Option("--sizes", "own,150x10,2000x10,10000x8"), path, originals)) Add(Size.Measure(name, library));

        var changes = new List<UnderChange>();
        foreach (var (name, library) in LibrariesOf(args.Option("--changes", "own,2000x10"), path, originals)) changes.Add(await UnderChange.MeasureAsync(name, library));
        var artifacts = Directory.CreateTempSubdirectory("micro-").FullName;
        var micro = args.Contains("--no-micro") ? [] : Questions.Run(path, artifacts);
        Directory.Delete(artifacts, recursive: true);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { sizes, changes, micro }, Indented));
            return 0;
        }

        foreach (var change in changes)
            Console.WriteLine($"{change.Name}, one article changed: live after {change.LiveSeconds} s, limits learned after {change.SettledSeconds} s; p50 / p99 us of a question {change.Idle} before, {change.UntilLive} until it is live ({change.P99RatioUntilLive} times), {change.UntilSettled} until all is learned ({change.P99Ratio} times)");
        foreach (var row in micro) Console.WriteLine($"150 x 10, {row.Name}: {row.MeanUs} us, {row.AllocatedBytes} bytes allocated");
        return 0;
    }

    private static IEnumerable<(string Name, Library Library)> LibrariesOf(string sizes, string path, IReadOnlyList<Article> originals)
    {
        foreach (var size in sizes.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (size == "own") yield return ("as they are", Library.Load(path));
            else if (Parse(size) is var (articles, phrasings)) yield return ($"{articles} x {phrasings}", Library.NearCopies(originals, articles, phrasings));
        }
    }

    private static (int Articles, int Phrasings) Parse(string size) =>
        size.Split('x') is [var articles, var phrasings] ? (int.Parse(articles, CultureInfo.InvariantCulture), int.Parse(phrasings, CultureInfo.InvariantCulture)) : throw new ArgumentException($"--sizes: {size} is not like 150x10.");
}
