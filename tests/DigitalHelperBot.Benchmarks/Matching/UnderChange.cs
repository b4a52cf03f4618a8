using System.Diagnostics;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>The library as the program runs it, while an article is changed.</summary>
/// <param name="LiveSeconds">From the save of one file until a question in its new words is answered with it.</param>
/// <param name="P99Ratio">p99 of questions from that moment until the limits have been learned anew, to that of a quiet library before.</param>
internal sealed record UnderChange(string Name, double LiveSeconds, double SettledSeconds, double IdleP99Us, double BuildingP99Us, double P99Ratio)
{
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
        var (live, settled) = (TimeSpan.Zero, TimeSpan.Zero);
        var building = Ask(library, running, (snapshot, elapsed) =>
        {
            var isLive = snapshot.Articles[changed.Id].Title.Text == NewWords && snapshot.Matcher.Rank(NewWords).Ranked[0].ArticleId == changed.Id;
            if (isLive && live == TimeSpan.Zero) live = elapsed;
            settled = elapsed;
            return !(isLive && snapshot.Matcher.IsOfItsArticlesAlone) && elapsed < TimeSpan.FromMinutes(5);
        });
        return new UnderChange(name, Math.Round(live.TotalSeconds, 1), Math.Round(settled.TotalSeconds, 1), Math.Round(idle, 1), Math.Round(building, 1), Math.Round(building / idle, 2));
    }

    // About as busy as a large organisation is: a question each millisecond, on one thread.
    private static double Ask(Library library, DigitalHelperBot.ArticleLibrary.ArticleLibrary running, Func<LibrarySnapshot, TimeSpan, bool> goOn)
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

        times.Sort();
        return times[times.Count * 99 / 100];
    }
}
