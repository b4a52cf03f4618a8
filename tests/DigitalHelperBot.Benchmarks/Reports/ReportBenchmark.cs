using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using WeeklyReports = DigitalHelperBot.WeeklyReport.WeeklyReport;

namespace DigitalHelperBot.Benchmarks.Reports;

/// <summary>How long the reports of a year take, every section, over so many questions at 90 sites, on each database.</summary>
internal static class ReportBenchmark
{
    public const string Usage = "report [--questions 10000000] [--stores sqlite,postgres] [--json]";

    private const int Weeks = 52;
    private const int Repeats = 5;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static async Task<int> RunAsync(string[] args)
    {
        var questions = int.Parse(args.Option("--questions", "10000000"), CultureInfo.InvariantCulture);
        var results = new List<StoreResult>();
        foreach (var store in args.Option("--stores", PostgresServer.Missing is null ? "sqlite,postgres" : "sqlite").Split(','))
        {
            if (store == "postgres")
            {
                using var server = new PostgresServer();
                results.Add(await MeasureAsync(store, [("Storage:Provider", "Postgres"), ("Storage:PostgresConnectionString", server.CreateDatabase())], questions));
            }
            else
            {
                var folder = Directory.CreateTempSubdirectory("report-benchmark-").FullName;
                results.Add(await MeasureAsync(store, [("Storage:SqliteFile", Path.Combine(folder, "helper.db"))], questions));
                Directory.Delete(folder, recursive: true);
            }
        }

        if (args.Contains("--json"))
            Console.WriteLine(JsonSerializer.Serialize(new { questions, stores = results }, Indented));
        else
            foreach (var result in results)
                Console.WriteLine($"{result.Store}: {questions:N0} questions; one week's report {result.WeekMs} ms (CPU {result.WeekCpuMs} ms), {Weeks} weeks {result.YearMs} ms (CPU {result.YearCpuMs} ms); freezing a week {result.FreezeMs} ms");
        return results.TrueForAll(result => result is { WeekMs: <= 100, YearMs: <= 1000 }) ? 0 : 1;
    }

    private static async Task<StoreResult> MeasureAsync(string store, (string Key, string Value)[] settings, int questions)
    {
        await using var services = Year.Services(settings);
        var database = services.GetRequiredService<HelperDatabase>();
        await database.StartAsync(CancellationToken.None);
        await services.GetRequiredService<ArticleLibrary.ArticleLibrary>().RefreshAsync(CancellationToken.None);
        var (year, freezeMs) = await Year.SeedAsync(services, questions, Weeks);
        Console.Error.WriteLine($"{store}: {questions:N0} questions are stored; making reports.");
        var reports = services.GetRequiredService<WeeklyReports>();
        // Until what runs often is compiled for speed.
        for (var round = 0; round < Repeats; round++)
            await MakeAllAsync(database, reports, year);

        var ofYear = await MedianAsync(database, reports, year);
        var ofWeek = await MedianAsync(database, reports, [year[^1]]);
        return new(store, ofWeek.Ms, ofYear.Ms, ofWeek.CpuMs, ofYear.CpuMs, freezeMs);
    }

    private static async Task<(double Ms, double CpuMs)> MedianAsync(HelperDatabase database, WeeklyReports reports, IReadOnlyList<IsoWeek> weeks)
    {
        var times = new List<(double Ms, double CpuMs)>();
        for (var repeat = 0; repeat < Repeats; repeat++)
            times.Add(await MakeAllAsync(database, reports, weeks));
        return times.OrderBy(one => one.Ms).ElementAt(Repeats / 2);
    }

    /// <summary>As the first time: none of them is kept.</summary>
    private static async Task<(double Ms, double CpuMs)> MakeAllAsync(HelperDatabase database, WeeklyReports reports, IReadOnlyList<IsoWeek> weeks)
    {
        await using (var db = database.CreateDbContext())
            await db.Database.ExecuteSqlRawAsync("DELETE FROM weekly_reports");
        var (watch, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var made = await reports.BuildAsync(weeks[0], weeks[^1], CancellationToken.None);
        var (ms, cpuMs) = (watch.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds);
        if (made.Count != weeks.Count || made.FirstOrDefault(report => !report.IsWhole) is not null)
            throw new InvalidOperationException("A part of a report failed.");
        return (Math.Round(ms, 1), Math.Round(cpuMs, 1));
    }

    private sealed record StoreResult(string Store, double WeekMs, double YearMs, double WeekCpuMs, double YearCpuMs, double FreezeMs);
}
