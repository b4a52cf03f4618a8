namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class HalfWrittenFiles
{
    [Fact]
    public async Task Never_take_an_article_away_from_twenty_readers()
    {
        string[] ids = [.. Enumerable.Range(1, 10).Select(i => $"article-{i}")];
        await using var library = await RunningLibrary.StartWithAsync(ids);
        using var stop = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 20).Select(_ => ReadUntilAsync(library, ids, stop.Token)).ToArray();
        await WriteHalvesAsync(library, library.Current.Version + 5);
        await stop.CancelAsync();

        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    private static async Task WriteHalvesAsync(RunningLibrary library, long untilVersion)
    {
        var text = SampleArticle.Text("article-1", "Changed");
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var i = 1; library.Current.Version < untilVersion; i++)
        {
            await File.WriteAllTextAsync(library.PathOf("article-1"), text[..(i * 37 % text.Length)], deadline.Token);
            await Task.Delay(20, deadline.Token);
        }
    }

    /// <summary>People pause between questions; readers that never did would take both processors from the writer.</summary>
    private static async Task<int> ReadUntilAsync(RunningLibrary library, string[] ids, CancellationToken stop)
    {
        var reads = 0;
        do
        {
            var snapshot = library.Current;
            Assert.Equal(ids.Length, snapshot.Articles.Count);
            Assert.All(ids, id => Assert.NotEmpty(snapshot.Articles[id].Devices[0].Steps));
            Assert.NotEmpty(snapshot.Matcher.Match("how do i show my screen").Ranked);
            reads++;
            await Task.Delay(5, CancellationToken.None);
        }
        while (!stop.IsCancellationRequested);
        return reads;
    }
}
