using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class TheSavedMatcher
{
    [Fact]
    public async Task Answers_at_once_when_the_program_starts_again()
    {
        var root = await TrainedAsync("one", "two");

        await using var library = await RunningLibrary.StartAsync(root, settings: NeverLooks);

        Assert.True(library.Current.IsTrained);
        Assert.Equal(1, library.Current.Version);
        Assert.Equal("one", library.Current.Matcher.Match("water the plants").Ranked[0].ArticleId);
    }

    [Theory]
    [InlineData("damaged")]
    [InlineData("cut short")]
    [InlineData("of other articles")]
    [InlineData("gone")]
    public async Task Is_trained_and_saved_again_when_the_file_is(string state)
    {
        var root = await TrainedAsync("one", "two");
        var file = TrainedOnce.FileIn(root);
        var before = await File.ReadAllBytesAsync(file);
        switch (state)
        {
            case "damaged": await File.WriteAllBytesAsync(file, [.. before[..1000], (byte)(before[1000] ^ 1), .. before[1001..]]); break;
            case "cut short": await File.WriteAllBytesAsync(file, before[..^9]); break;
            case "gone": File.Delete(file); break;
            default: await File.WriteAllTextAsync(Path.Combine(root, "helper-data", "articles", "meet", "three.md"), SampleArticle.Text("three")); break;
        }

        await using var library = await RunningLibrary.StartAsync(root, settings: ("ArticleLibrary:PollEvery", "00:00:00.1"));
        await library.UntilAsync(s => s.IsTrained && File.Exists(file) && SameBytes(file, before) != (state == "of other articles"));

        Assert.Equal("one", library.Current.Matcher.Match("water the plants").Ranked[0].ArticleId);
        Assert.Equal(["matcher.bin"], Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.bin*").Select(Path.GetFileName));
    }

    [Fact]
    public async Task Takes_in_a_change_once_its_limits_have_been_learned_again()
    {
        var root = await TrainedAsync("one", "two");
        await using var library = await RunningLibrary.StartAsync(root, settings: ("ArticleLibrary:PollEvery", "00:00:00.1"));
        var before = await File.ReadAllBytesAsync(TrainedOnce.FileIn(root));

        await File.WriteAllTextAsync(library.PathOf("one"), SampleArticle.Text("one", "Sweep the yard"));
        await library.UntilAsync(s => s.Articles["one"].Title == "Sweep the yard" && s.Matcher.IsOfItsArticlesAlone && !SameBytes(TrainedOnce.FileIn(root), before));

        Assert.Equal("one", library.Current.Matcher.Match("sweep the yard").Ranked[0].ArticleId);
    }

    [Fact]
    public async Task Waits_with_that_until_nothing_has_changed_for_ten_seconds()
    {
        var root = await TrainedAsync("one", "two");
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2026-11-27T09:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await using var library = await RunningLibrary.StartAsync(root, change: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var articles = library.Services.GetRequiredService<DigitalHelperBot.ArticleLibrary.ArticleLibrary>();
        await File.WriteAllTextAsync(library.PathOf("one"), SampleArticle.Text("one", "Sweep the yard"));
        await articles.RefreshAsync();

        var settling = articles.SettleAsync();
        clock.Advance(TimeSpan.FromSeconds(9));
        // Two articles are trained within this computer's second.
        Assert.NotSame(settling, await Task.WhenAny(settling, Task.Delay(TimeSpan.FromSeconds(4))));
        clock.Advance(TimeSpan.FromSeconds(1));
        await settling;

        Assert.True(library.Current.Matcher.IsOfItsArticlesAlone);
    }

    [Fact]
    public async Task Is_not_written_when_the_setting_is_empty_or_the_place_is_refused()
    {
        foreach (var file in new[] { "", "helper-data/articles/meet/one.md/matcher.bin" })
        {
            var root = await TrainedAsync("one");
            File.Delete(TrainedOnce.FileIn(root));
            await using var library = await RunningLibrary.StartAsync(root, settings: [("ArticleLibrary:MatcherFile", file), ("ArticleLibrary:PollEvery", "00:00:00.1")]);
            await library.UntilAsync(s => s.IsTrained);

            Assert.False(File.Exists(TrainedOnce.FileIn(root)));
            Assert.Equal("one", library.Current.Matcher.Match("water the plants").Ranked[0].ArticleId);
        }
    }

    private static (string Key, string Value) NeverLooks => ("ArticleLibrary:PollEvery", "01:00:00");

    private static async Task<string> TrainedAsync(params string[] ids)
    {
        var root = RunningLibrary.NewRoot();
        (string, string)[] articles = [.. ids.Select(id => (id, SampleArticle.Text(id, id == "one" ? "Water the plants" : "Feed the cat")))];
        TrainedOnce.Write(root, articles);
        await TrainedOnce.PutIntoAsync(root, articles);
        return root;
    }

    private static bool SameBytes(string file, byte[] bytes)
    {
        try
        {
            return File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
