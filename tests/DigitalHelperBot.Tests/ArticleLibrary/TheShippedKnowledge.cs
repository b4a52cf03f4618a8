namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class TheShippedKnowledge
{
    [Fact]
    public async Task Is_copied_and_served_at_the_first_start_without_any_problem()
    {
        await using var library = await RunningLibrary.StartAsync();

        Assert.Empty(library.Current.Problems);
        var files = Directory.GetFiles(library.Folder, "*.md", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(files.Order(), library.Current.Articles.Keys.Order());
        Assert.Contains("lost-phone", library.Current.Articles.Keys);
        Assert.Equal(10, library.Current.Categories.Count);
    }

    [Fact]
    public async Task Never_shows_a_brace_to_anyone_even_when_no_local_detail_is_filled_in()
    {
        await using var library = await RunningLibrary.StartAsync();

        Assert.DoesNotContain(library.Current.Articles.Values.SelectMany(Sentences), s => s.Contains("{{", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Uses_the_example_details_in_development_only(string environment, bool used)
    {
        await using var library = await RunningLibrary.StartAsync(environment: environment);

        Assert.Equal(used, library.Current.Articles.Values.SelectMany(Sentences).Any(s => s.Contains("01632 960 100", StringComparison.Ordinal)));
        Assert.False(File.Exists(Path.Combine(library.Folder, "local.example.yaml")));
    }

    [Fact]
    public async Task Passes_its_own_check_with_nothing_that_fails()
    {
        var (exit, output, _) = await Verb.RunAsync("check", DigitalHelperBot.ArticleLibrary.ShippedKnowledge.OfThisProgram.Folder);

        Assert.DoesNotContain(output.Split('\n'), line => line.Contains(": fail ", StringComparison.Ordinal));
        Assert.Equal(0, exit);
    }

    private static IEnumerable<string> Sentences(Knowledge.Articles.Article article) =>
        article.Devices.SelectMany(d => d.Steps).Select(s => s.Text.Text)
            .Concat(article.Safety.Select(p => p.Text))
            .Concat(article.IfItDoesNotWork.Select(p => p.Text))
            .Append(article.RingFirst?.Text ?? "");
}
