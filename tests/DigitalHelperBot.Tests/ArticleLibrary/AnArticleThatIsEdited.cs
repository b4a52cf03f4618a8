using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class AnArticleThatIsEdited(Databases databases) : IClassFixture<Databases>
{
    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Is_live_with_a_matcher_of_its_own(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var library = await place.StartWithAsync("one", "two");
        var before = library.Current;

        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Water the office plants"));
        await library.UntilAsync(s => s.Articles["one"].Title == "Water the office plants");

        Assert.NotSame(before.Matcher, library.Current.Matcher);
        Assert.Equal("one", library.Current.Matcher.Match("water the office plants").Ranked[0].ArticleId);
        Assert.Equal("Show my screen or slides", before.Articles["one"].Title);
        Assert.True(library.Current.Version > before.Version);
    }

    [Fact]
    public async Task Is_found_among_the_shipped_ones_by_its_new_words_before_all_are_trained_again()
    {
        var root = RunningLibrary.NewRoot();
        TrainedOnce.Write(root, ShippedIn("get-in"));
        await using var library = await RunningLibrary.StartAsync(root);
        await library.UntilAsync(s => s.IsTrained);
        var (before, file) = (library.Current, library.PathOf("change-password"));

        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("phrasings:\n", "phrasings:\n  - feed the office goldfish\n", StringComparison.Ordinal));
        LibrarySnapshot? first = null;
        await library.UntilAsync(s => (first = s).Matcher.Match("feed the office goldfish") is { Outcome: MatchOutcome.Answered } found && found.Ranked[0].ArticleId == "change-password");

        Assert.Equal(before.Version + 1, first!.Version);
        Assert.True(first.IsTrained);
        Assert.Equal("forgotten-password", first.Matcher.Match("i forgot my password").Ranked[0].ArticleId);

        await library.UntilAsync(s => s.Version > first.Version);
        Assert.Equal("change-password", library.Current.Matcher.Match("feed the office goldfish").Ranked[0].ArticleId);
    }

    [Theory, InAFolder, InSqlite]
    public async Task Goes_when_its_file_goes_and_comes_with_a_new_one(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var library = await place.StartWithAsync("one", "two");

        await place.RemoveAsync("meet/one.md");
        await place.PutAsync("meet/three.md", SampleArticle.Text("three"));
        await library.UntilAsync(s => s.Articles.Keys.Order().SequenceEqual(["three", "two"]));

        Assert.Empty(library.Current.Problems);
    }

    [Theory, InAFolder, InSqlite]
    public async Task Keeps_its_last_good_version_when_the_edit_is_bad_and_says_where(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var library = await place.StartWithAsync("one", "two");

        await place.PutAsync("meet/one.md", SampleArticle.Text("one").Replace("review: 2027-05-23", "review: soon", StringComparison.Ordinal));
        // A look between the emptying of the file and the writing finds something else wrong at first.
        await library.UntilAsync(s => s.Problems is [{ Line: 6 }]);

        Assert.Equal("meet/one.md:6: \"review\" is not a date. Write year, month and day, such as 2027-05-23.", library.Current.Problems[0].ToString());
        Assert.Equal(["one", "two"], library.Current.Articles.Keys.Order());

        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Mended"));
        await library.UntilAsync(s => s.Articles["one"].Title == "Mended");

        Assert.Empty(library.Current.Problems);
    }

    [Theory, InAFolder, InSqlite]
    public async Task Is_absent_and_listed_when_it_was_never_good(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var library = await place.StartWithAsync("one");

        await place.PutAsync("meet/two.md", "not an article");
        await library.UntilAsync(s => s.Problems.Count == 1);

        Assert.Equal(["one"], library.Current.Articles.Keys);
        Assert.StartsWith("meet/two.md:1: ", library.Current.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory, InAFolder, InSqlite]
    public async Task Takes_over_a_changed_local_detail(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var library = await place.StartWithAsync("one");
        Assert.Single(library.Current.Articles["one"].Devices[0].Steps);

        await place.PutAsync("local.yaml", "service_desk_phone: 2222");
        await library.UntilAsync(s => s.Articles["one"].Devices[0].Steps.Count == 2);

        Assert.Equal("Ring 2222.", library.Current.Articles["one"].Devices[0].Steps[1].Text);
    }

    [Theory, InAFolder, InSqlite]
    public async Task Is_served_once_when_two_files_have_its_id(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var library = await place.StartWithAsync("one");

        await place.PutAsync("plan/one.md", SampleArticle.Text("one", "The other"));
        await library.UntilAsync(s => s.Problems.Count == 1);

        Assert.Equal("Show my screen or slides", library.Current.Articles["one"].Title);
        Assert.StartsWith("plan/one.md:1: Another file has the same id", library.Current.Problems[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_read_through_a_link_that_leads_out_of_the_folder()
    {
        await using var library = await RunningLibrary.StartWithAsync("one");
        var outside = Path.Combine(library.Folder, "..", "secret.md");
        await File.WriteAllTextAsync(outside, SampleArticle.Text("secret"));

        File.CreateSymbolicLink(library.PathOf("secret"), outside);
        await File.WriteAllTextAsync(library.PathOf("two"), SampleArticle.Text("two"));
        await library.UntilAsync(s => s.Articles.ContainsKey("two"));

        Assert.DoesNotContain("secret", library.Current.Articles.Keys);
    }

    private static (string Id, string Text)[] ShippedIn(string category) =>
        [.. Directory.EnumerateFiles(Path.Combine(ShippedKnowledge.OfThisProgram.Folder, category), "*.md").Select(file => (Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];
}
