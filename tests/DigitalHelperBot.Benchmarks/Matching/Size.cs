using System.Diagnostics;
using DigitalHelperBot.Knowledge.Matching;

namespace DigitalHelperBot.Benchmarks.Matching;

/// <summary>What a library of one size costs.</summary>
/// <param name="BuildMs">CPU of a whole build with its limits.</param>
/// <param name="P50Us">A question on one warm thread.</param>
/// <param name="IndexBytes">With the word table.</param>
/// <param name="LuceneRatio">Questions a second of CPU, to Lucene.NET's in the same run, block by block in turns.</param>
/// <param name="CpuUs">CPU of a question on average.</param>
/// <param name="Top1Loss">How many of a hundred questions lose the right article first because only the likeliest are scored; 0 where all are.</param>
/// <param name="BytesAQuestion">Allocated for a question and its result.</param>
internal sealed record Size(
    string Name, int Articles, int Phrasings, double BuildMs, double P50Us, double P99Us, long IndexBytes, double LuceneRatio, double CpuUs, double LuceneCpuUs, double Top1, double Top1Loss, double LuceneTop1, long BytesAQuestion)
{
    private const int Rounds = 3;
    private const int MostRankedInFull = 1000;

    public static Size Measure(string name, Library library)
    {
        var before = Cpu();
        var matcher = Matcher.Build(library.Articles);
        var build = (Cpu() - before).TotalMilliseconds;
        using var lucene = new LuceneSearch(library.Articles);
        WarmUp(library, text => matcher.Match(text));
        WarmUp(library, lucene.Ask);

        var (times, ours, theirs) = (new double[library.Questions.Count * Rounds], 0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < library.Questions.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                matcher.Match(library.Questions[i].Text);
                times[(round * library.Questions.Count) + i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }

            // CPU, not the clock: other programs must not decide which is faster.
            var from = Cpu();
            foreach (var (text, _) in library.Questions) matcher.Match(text);
            ours += (Cpu() - from).TotalMicroseconds;
            from = Cpu();
            foreach (var (text, _) in library.Questions) lucene.Ask(text);
            theirs += (Cpu() - from).TotalMicroseconds;
        }

        Array.Sort(times);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        foreach (var (text, _) in library.Questions) matcher.Match(text);
        allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / library.Questions.Count;
        double Share(Func<string, string?> best) => Math.Round(100.0 * library.Questions.Count(q => best(q.Text) == q.Article) / library.Questions.Count, 1);
        return new Size(
            name,
            library.Articles.Count,
            library.Articles.Sum(a => a.Phrasings.Count),
            Math.Round(build),
            Math.Round(times[times.Length / 2], 1),
            Math.Round(times[times.Length * 99 / 100], 1),
            matcher.IndexBytes,
            Math.Round(theirs / ours, 2),
            Math.Round(ours / Rounds / library.Questions.Count, 1),
            Math.Round(theirs / Rounds / library.Questions.Count, 1),
            Share(text => matcher.Rank(text).Ranked[0].ArticleId),
            Loss(matcher, library),
            Share(lucene.Ask),
            allocated);
    }

    private static double Loss(Matcher matcher, Library library)
    {
        var some = library.Questions.Take(MostRankedInFull).ToArray();
        int Right(Func<string, MatchResult> rank) => some.Count(q => rank(q.Text).Ranked[0].ArticleId == q.Article);
        return Math.Round(100.0 * (Right(matcher.RankAll) - Right(matcher.Rank)) / some.Length, 1);
    }

    // The optimised code is made in the background; the collector cleans up after it.
    private static void WarmUp(Library library, Func<string, object?> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < 2 * library.Questions.Count && Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(5); i++) ask(library.Questions[i % library.Questions.Count].Text);
    }

    private static TimeSpan Cpu() => Environment.CpuUsage.TotalTime;
}
