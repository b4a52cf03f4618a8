using System.Diagnostics;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>The library as the program runs it, while an article is changed.</summary>
/// <param name="LiveSeconds">From the save of one file until a question in its new words is answered with it.</param>
/// <param name="SettledSeconds">… until the limits have been learned anew.</param>
/// <param name="Idle">Questions of a quiet library, before.</param>
/// <param name="UntilLive">Questions from the save until the change is live.</param>
/// <param name="UntilSettled">Questions from the save until all is done.</param>
internal sealed record UnderChange(string Name, double LiveSeconds, double SettledSeconds, Waits Idle, Waits UntilLive, Waits UntilSettled)
{
    /// <summary>p99 while anything is built, to that of the quiet library.</summary>
    public double P99Ratio => Math.Round(UntilSettled.P99Us / Idle.P99Us, 2);

    /// <summary>The same until the change is live, when most is at stake.</summary>
    public double P99RatioUntilLive => Math.Round(UntilLive.P99Us / Idle.P99Us, 2);

    private const string NewWords = "Feed the office goldfish";

    public static async Task<UnderChange> MeasureAsync(string name, Library library)
    {
        var root = Directory.CreateTempSubdirectory("matcher-").FullName;
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(root, "helper-data", "articles")).FullName;
            foreach (var article in library.Articles)
                await File.WriteAllTextAsync(Path.Combine(folder, article.Id + ".md"), ArticleWriter.Write(article));
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = root });
            builder.Services.AddLogging();
            builder.Services.AddArticleLibrary(builder.Configuration);
            using var host = builder.Build();
            await host.StartAsync();
            var running = host.Services.GetRequiredService<DigitalHelperBot.ArticleLibrary.ArticleLibrary>();
            while (!running.Current.IsTrained || !File.Exists(Path.Combine(root, "helper-data", "matcher.bin")))
                await Task.Delay(100);
            var result = await MeasureAsync(name, library, running, folder);
            await host.StopAsync();
            return result;
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static async Task<UnderChange> MeasureAsync(string name, Library library, DigitalHelperBot.ArticleLibrary.ArticleLibrary running, string folder)
    {
        var idle = Ask(library, running, (_, elapsed) => elapsed < TimeSpan.FromSeconds(5));
        var changed = library.Articles[library.Articles.Count / 2] with { Title = new Passage(NewWords, 1) };
        await File.WriteAllTextAsync(Path.Combine(folder, changed.Id + ".md"), ArticleWriter.Write(changed));
        var (live, settled, untilLive) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        var building = Ask(library, running, (snapshot, elapsed) =>
        {
            var isLive = snapshot.Articles[changed.Id].Title.Text == NewWords && snapshot.Matcher.Rank(NewWords).Ranked[0].ArticleId == changed.Id;
            if (isLive && live == TimeSpan.Zero) live = elapsed;
            untilLive += live == TimeSpan.Zero ? 1 : 0;
            settled = elapsed;
            return !(isLive && snapshot.Matcher.IsOfItsArticlesAlone) && elapsed < TimeSpan.FromMinutes(5);
        });
        return new UnderChange(name, Math.Round(live.TotalSeconds, 1), Math.Round(settled.TotalSeconds, 1), Waits.Of(idle), Waits.Of(building.Take(untilLive)), Waits.Of(building));
    }

    // About as busy as a large organisation is: a question each millisecond, on one thread.
    private static List<double> Ask(Library library, DigitalHelperBot.ArticleLibrary.ArticleLibrary running, Func<LibrarySnapshot, TimeSpan, bool> goOn)
    {
        var times = new List<double>();
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; goOn(running.Current, Stopwatch.GetElapsedTime(begun)); i++)
        {
            var start = Stopwatch.GetTimestamp();
            running.Current.Matcher.Match(library.Questions[i % library.Questions.Count].Text);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromMilliseconds(1)) Thread.Yield();
        }

        return times;
    }
}

/// <summary>How long questions took.</summary>
internal sealed record Waits(int Questions, double P50Us, double P99Us)
{
    public static Waits Of(IEnumerable<double> microseconds)
    {
        double[] sorted = [.. microseconds.Order()];
        return new Waits(sorted.Length, Math.Round(sorted[sorted.Length / 2], 1), Math.Round(sorted[sorted.Length * 99 / 100], 1));
    }

    public override string ToString() => $"{P50Us} / {P99Us}";
}
