using DigitalHelperBot.ArticleLibrary;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class TheFirstStart
{
    private readonly string _root = RunningLibrary.NewRoot();

    private string Folder => Path.Combine(_root, "helper-data", "articles");

    [Fact]
    public async Task Copies_the_starters_and_no_later_start_overwrites_an_edit_or_brings_back_what_was_deleted()
    {
        var shipped = Ship("one", "two");
        await StartAndStopAsync(shipped);
        await File.WriteAllTextAsync(Path.Combine(Folder, "meet", "one.md"), "edited");
        File.Delete(Path.Combine(Folder, "meet", "two.md"));

        await StartAndStopAsync(shipped);

        Assert.Equal("edited", await File.ReadAllTextAsync(Path.Combine(Folder, "meet", "one.md")));
        Assert.False(File.Exists(Path.Combine(Folder, "meet", "two.md")));
    }

    [Fact]
    public async Task Leaves_a_folder_that_already_holds_articles_as_it_is()
    {
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "mine.md"), SampleArticle.Text("mine"));

        await StartAndStopAsync(Ship("one"));

        Assert.Equal(["mine.md"], Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Finishes_a_copy_that_was_cut_short_without_touching_what_was_edited_since()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "meet"));
        await File.WriteAllTextAsync(Path.Combine(Folder, ".starters-begun"), "");
        await File.WriteAllTextAsync(Path.Combine(Folder, "meet", "one.md"), "edited");

        await StartAndStopAsync(Ship("one", "two"));

        Assert.Equal("edited", await File.ReadAllTextAsync(Path.Combine(Folder, "meet", "one.md")));
        Assert.Equal(SampleArticle.Text("two"), await File.ReadAllTextAsync(Path.Combine(Folder, "meet", "two.md")));
        Assert.Empty(Directory.GetFiles(Folder, "*.half", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Uses_the_folder_of_the_setting()
    {
        await using var library = await RunningLibrary.StartAsync(_root, shipped: Ship("one"), settings: ("ArticleLibrary:Folder", "elsewhere"));

        Assert.True(File.Exists(Path.Combine(_root, "elsewhere", "meet", "one.md")));
        Assert.Equal(["one"], library.Current.Articles.Keys);
    }

    [Theory]
    [InlineData("ArticleLibrary:Folder", " ", "ArticleLibrary:Folder")]
    [InlineData("ArticleLibrary:PollEvery", "00:00:00", "ArticleLibrary:PollEvery")]
    [InlineData("ArticleLibrary:PollEvery", "often", "PollEvery")]
    [InlineData("ArticleLibrary:Fodler", "x", "Fodler")]
    public async Task Is_refused_with_the_name_of_a_wrong_setting(string key, string value, string named)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RunningLibrary.StartAsync(_root, settings: (key, value)));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_the_folder_cannot_be_one()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "a-file"), "");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningLibrary.StartAsync(_root, settings: ("ArticleLibrary:Folder", "a-file")));

        Assert.StartsWith("ArticleLibrary:Folder is ", refused.Message, StringComparison.Ordinal);
    }

    private static ShippedKnowledge Ship(params string[] ids) => ShippedSamples.Of([.. ids.Select(id => (id, SampleArticle.Text(id)))]);

    private async Task StartAndStopAsync(ShippedKnowledge shipped)
    {
        var library = await RunningLibrary.StartAsync(_root, shipped: shipped);
        await library.StopAsync();
    }
}
