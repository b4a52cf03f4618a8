using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>The micro figures: one warm question, and one with a word to put right.</summary>
public class Questions
{
    private Matcher _matcher = null!;
    private string[] _questions = [];
    private int _next;

    internal static string ArticlesPath { get; set; } = "";

    [GlobalSetup]
    public void Build()
    {
        var library = Library.NearCopies(Knowledge.Matching.Evaluating.ArticleSource.Load(ArticlesPath), 150, 10);
        _matcher = Matcher.Build(library.Articles);
        _questions = [.. library.Questions.Select(q => q.Text)];
    }

    [Benchmark]
    public MatchResult AQuestion() => _matcher.Match(_questions[_next++ % _questions.Length]);

    [Benchmark]
    public MatchResult AMisspeltQuestion() => _matcher.Match("my prinnter at the depot dosent work");

    /// <summary>A row a benchmark, to be printed with the others.</summary>
    internal static IReadOnlyList<Micro> Run(string articlesPath, string artifacts)
    {
        ArticlesPath = articlesPath;
        // In this process: a child would have to be built from a project that is not beside the program when it is published.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(artifacts);
        var summary = BenchmarkRunner.Run<Questions>(config);
        return [.. summary.Reports.Select(Row)];
    }

    private static Micro Row(BenchmarkReport report) => new(
        report.BenchmarkCase.Descriptor.WorkloadMethod.Name,
        Math.Round((report.ResultStatistics?.Mean ?? double.NaN) / 1000, 1),
        report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0);
}

/// <param name="AllocatedBytes">The result itself is about 300.</param>
internal sealed record Micro(string Name, double MeanUs, long AllocatedBytes);
