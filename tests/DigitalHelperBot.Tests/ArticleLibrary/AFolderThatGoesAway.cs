using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class AFolderThatGoesAway
{
    [Fact]
    public async Task Leaves_the_last_articles_answering_while_health_says_degraded()
    {
        await using var library = await RunningLibrary.StartWithAsync("one", "two");

        Directory.Move(library.Folder, library.Folder + "-away");
        await library.UntilAsync(s => s.StoreOutOfReach);

        Assert.Equal(["one", "two"], library.Current.Articles.Keys.Order());
        Assert.Contains(library.Folder, Assert.Single(library.Current.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(library));
    }

    [Fact]
    public async Task Is_followed_again_when_it_is_back()
    {
        await using var library = await RunningLibrary.StartWithAsync("one", "two");
        Directory.Move(library.Folder, library.Folder + "-away");
        await library.UntilAsync(s => s.StoreOutOfReach);

        Directory.Move(library.Folder + "-away", library.Folder);
        await library.UntilAsync(s => !s.StoreOutOfReach);
        await File.WriteAllTextAsync(library.PathOf("one"), SampleArticle.Text("one", "Back again"));
        await library.UntilAsync(s => s.Articles["one"].Title == "Back again");

        Assert.Empty(library.Current.Problems);
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(library));
    }

    [Fact]
    public async Task And_is_replaced_by_another_is_followed_by_looking_since_no_event_tells()
    {
        await using var library = await RunningLibrary.StartWithAsync("one");
        var other = library.Folder + "-other";
        Directory.CreateDirectory(Path.Combine(other, "meet"));
        await File.WriteAllTextAsync(Path.Combine(other, "meet", "two.md"), SampleArticle.Text("two"));

        Directory.Move(library.Folder, library.Folder + "-away");
        Directory.Move(other, library.Folder);
        await library.UntilAsync(s => s.Articles.Keys.SequenceEqual(["two"]));

        Assert.Empty(library.Current.Problems);
    }

    private static async Task<HealthStatus> HealthAsync(RunningLibrary library) =>
        (await library.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["articles"].Status;
}
