using System.Diagnostics;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Benchmarks.Pages;

/// <summary>The look before publishing, over all recorded questions: once stopped on its way, then whole, while people ask.</summary>
/// <param name="StopMs">From the press to the moment that nothing runs any more.</param>
/// <param name="AskedP95Ms">A question asked of the matcher while it runs, by the clock; beside it the same before it began.</param>
internal sealed record CheckRun(int Wordings, int StoppedAt, double StopMs, double Seconds, double CpuSeconds, int Steps, long MoreMiB, double AskedP50Ms, double AskedP95Ms, double IdleP50Ms, double IdleP95Ms)
{
    public static async Task<CheckRun> MeasureAsync(LargeConsole console)
    {
        var (address, checks) = ($"/console/articles/{console.Article}", console.Services.GetRequiredService<PublishingChecks>());
        var drafts = console.Services.GetRequiredService<Drafts>();
        await drafts.StartAsync(console.Article, null, "benchmark", CancellationToken.None);
        await drafts.AddPhrasingAsync(console.Article, "the projector shows nothing at all", "benchmark", CancellationToken.None);
        var (idle50, idle95) = await AskAsync(console, () => Task.FromResult(false), 100);

        await console.PostAsync($"{address}/check", $"{address}/check");
        PublishingCheck seen;
        while ((seen = (await checks.LastAsync(console.Article, CancellationToken.None))!).WordingsDone == 0)
            await Task.Delay(100);
        var pressed = Stopwatch.GetTimestamp();
        await console.PostAsync($"{address}/check", $"{address}/check/cancel");
        var stopMs = Stopwatch.GetElapsedTime(pressed).TotalMilliseconds;
        var stoppedAt = seen.WordingsDone;

        GC.Collect();
        var (before, most, steps, last) = (Memory(), 0L, 0, -1);
        var (began, cpu) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await console.PostAsync($"{address}/check", $"{address}/check");
        var (asked50, asked95) = await AskAsync(
            console,
            async () =>
            {
                var now = (await checks.LastAsync(console.Article, CancellationToken.None))!;
                most = Math.Max(most, Memory());
                steps += now.WordingsDone != last ? 1 : 0;
                last = now.WordingsDone;
                return now.State == CheckState.Running;
            },
            int.MaxValue);
        var done = (await checks.LastAsync(console.Article, CancellationToken.None))!;
        if (done.State != CheckState.Done)
            throw new InvalidOperationException($"The look ended as {done.State}.");
        return new CheckRun(
            done.WordingsInAll, stoppedAt, Math.Round(stopMs), Math.Round(Stopwatch.GetElapsedTime(began).TotalSeconds, 1), Math.Round((Environment.CpuUsage.TotalTime - cpu).TotalSeconds, 1), steps, (most - before) / 1024 / 1024,
            asked50, asked95, idle50, idle95);
    }

    private static async Task<(double P50, double P95)> AskAsync(LargeConsole console, Func<Task<bool>> goesOn, int most)
    {
        var times = new List<double>();
        do
        {
            var began = Stopwatch.GetTimestamp();
            await console.GetAsync("/console/try?q=nobody%20can%20hear%20me%20in%20the%20meeting");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            await Task.Delay(100);
        }
        while (times.Count < most && (most < int.MaxValue || await goesOn()));
        times.Sort();
        return (Math.Round(times[times.Count / 2], 1), Math.Round(times[(int)Math.Ceiling(times.Count * 0.95) - 1], 1));
    }

    private static long Memory() => Process.GetCurrentProcess().WorkingSet64;
}
