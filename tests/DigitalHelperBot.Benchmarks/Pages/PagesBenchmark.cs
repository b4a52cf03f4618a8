using System.Diagnostics;
using System.Text.Json;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Benchmarks.Pages;

/// <summary>How long each page of the console takes the server, in a large organisation, and what the look before publishing takes over all recorded questions.</summary>
internal static class PagesBenchmark
{
    public const string Usage = "pages [--articles 2000] [--questions 100000] [--needs 5000] [--store sqlite|postgres] [--only PART] [--check] [--json]";

    private const int WarmUps = 3;
    private const int Repeats = 20;
    private const double MostMs = 300;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(string[] args)
    {
        var (articles, questions, needs) = (args.Number("--articles", 2000), args.Number("--questions", 100000), args.Number("--needs", 5000));
        using var server = args.Option("--store", "sqlite") == "postgres" ? new PostgresServer() : null;
        await using var console = await LargeConsole.StartAsync(articles, questions, needs, server?.CreateDatabase());
        var only = args.Option("--only", "");
        var times = new List<PageTime>();
        foreach (var path in console.Pages.Where(path => path.Contains(only, StringComparison.Ordinal)))
        {
            times.Add(await MeasureAsync(console, path));
            if (!args.Contains("--json"))
                Console.WriteLine(times[^1]);
        }

        var check = args.Contains("--check") ? await CheckRun.MeasureAsync(console) : null;

        if (args.Contains("--json"))
        {
            Console.WriteLine(JsonSerializer.Serialize(new { articles, questions, needs, pages = times, check }, Indented));
        }
        else
        {
            if (check is not null)
                Console.WriteLine(check);
        }

        return times.TrueForAll(time => time.P95Ms <= MostMs) ? 0 : 1;
    }

    private static async Task<PageTime> MeasureAsync(LargeConsole console, string path)
    {
        var (cpu, wall, bytes, first) = (new double[Repeats], new double[Repeats], 0L, 0.0);
        for (var i = -WarmUps; i < Repeats; i++)
        {
            var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            bytes = await console.GetAsync(path);
            if (i == -WarmUps)
                first = Math.Round((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, 1);
            if (i >= 0)
                (cpu[i], wall[i]) = ((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        Array.Sort(cpu);
        Array.Sort(wall);
        return new PageTime(path, first, P95(cpu), Math.Round(cpu[Repeats / 2], 1), P95(wall), bytes / 1024);
    }

    private static double P95(double[] sorted) => Math.Round(sorted[(int)Math.Ceiling(sorted.Length * 0.95) - 1], 1);

    /// <param name="FirstCpuMs">Of the first call, which compiles what nobody asked for before.</param>
    /// <param name="CpuP95Ms">Of the whole process, the one who asks included.</param>
    /// <param name="P95Ms">By the clock; on a busy machine the CPU says more.</param>
    private sealed record PageTime(string Path, double FirstCpuMs, double CpuP95Ms, double CpuP50Ms, double P95Ms, long KiB)
    {
        public override string ToString() => $"{CpuP50Ms,7:F1} ms CPU p50 {CpuP95Ms,7:F1} p95 {FirstCpuMs,7:F1} first {P95Ms,7:F1} ms p95 {KiB,6} KiB  {Path}";
    }
}
