using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class TheFirstStart(Databases databases) : IClassFixture<Databases>
{
    private readonly string _root = RunningLibrary.NewRoot();

    private string Folder => Path.Combine(_root, "helper-data", "articles");

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Copies_the_starters_and_no_later_start_overwrites_an_edit_or_brings_back_what_was_deleted(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        var shipped = Ship("one", "two");
        await (await place.StartAsync(shipped)).StopAsync();
        Assert.Equal([".starters-copied", "categories.yaml", "local.yaml", "meet/one.md", "meet/two.md"], await place.FilesAsync());
        await place.PutAsync("meet/one.md", "edited");
        await place.RemoveAsync("meet/two.md");

        await (await place.StartAsync(shipped)).StopAsync();

        Assert.Equal("edited", await place.ReadAsync("meet/one.md"));
        Assert.Null(await place.ReadAsync("meet/two.md"));
    }

    [Theory, InAFolder, InSqlite]
    public async Task Leaves_a_place_that_already_holds_articles_as_it_is(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await place.PutAsync("mine.md", SampleArticle.Text("mine"));

        await (await place.StartAsync(Ship("one"))).StopAsync();

        Assert.Equal(["mine.md"], await place.FilesAsync());
    }

    [Theory, InSqlite, InPostgres]
    public async Task Of_two_copies_of_the_program_at_once_brings_each_starter_once(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        var shipped = Ship("one", "two");

        var both = await Task.WhenAll(place.StartAsync(shipped), place.StartAsync(shipped));

        Assert.All(both, copy => Assert.Equal(["one", "two"], copy.Current.Articles.Keys.Order()));
        Assert.Equal([".starters-copied", "categories.yaml", "local.yaml", "meet/one.md", "meet/two.md"], await place.FilesAsync());
        foreach (var copy in both)
            await copy.StopAsync();
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
    [InlineData("ArticleLibrary:Store", "Cupboard", "ArticleLibrary:Store")]
    public async Task Is_refused_with_the_name_of_a_wrong_setting(string key, string value, string named)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => RunningLibrary.StartAsync(_root, settings: (key, value)));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_a_folder_is_named_and_the_articles_are_to_be_in_the_database()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => RunningLibrary.StartAsync(_root, settings: [("ArticleLibrary:Store", "Database"), ("ArticleLibrary:Folder", "articles")]));

        Assert.StartsWith("ArticleLibrary:Folder is set, but ArticleLibrary:Store is Database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_the_folder_cannot_be_one()
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "a-file"), "");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningLibrary.StartAsync(_root, settings: ("ArticleLibrary:Folder", "a-file")));

        Assert.StartsWith("ArticleLibrary:Folder is ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_by_what_is_trained_while_the_limits_are_learned()
    {
        await using var library = await RunningLibrary.StartAsync(_root, shipped: Ship("one", "two"));
        var seen = new List<LibrarySnapshot>();
        await library.UntilAsync(current =>
        {
            if (seen.LastOrDefault() != current)
                seen.Add(current);
            return current.IsTrained;
        });

        // What answers at the very start ranks otherwise.
        Assert.False(seen[^2].IsTrained);
        Assert.Equal(seen[^1].Matcher.Rank("water the plants").Ranked, seen[^2].Matcher.Rank("water the plants").Ranked);
    }

    private static ShippedKnowledge Ship(params string[] ids) => ShippedSamples.Of([.. ids.Select(id => (id, SampleArticle.Text(id)))]);

    private async Task StartAndStopAsync(ShippedKnowledge shipped)
    {
        var library = await RunningLibrary.StartAsync(_root, shipped: shipped);
        await library.StopAsync();
    }
}
