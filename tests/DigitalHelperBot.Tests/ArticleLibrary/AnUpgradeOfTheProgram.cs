using DigitalHelperBot.ArticleLibrary;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class AnUpgradeOfTheProgram
{
    private readonly string _root = RunningLibrary.NewRoot();

    private string Folder => Path.Combine(_root, "helper-data", "articles");

    [Fact]
    public async Task Writes_a_changed_starter_over_one_that_nobody_edited()
    {
        await StartAsync(ShippedSamples.Of(("one", Old("one")), ("two", Old("two"))));

        var offers = await StartAsync(ShippedSamples.Of(("one", New("one")), ("two", Old("two"))));

        Assert.Equal(New("one"), Read("one"));
        Assert.Equal(Old("two"), Read("two"));
        Assert.Empty(offers);
    }

    [Fact]
    public async Task Leaves_an_edited_article_alone_and_offers_the_starter_until_that_is_settled()
    {
        await StartAsync(ShippedSamples.Of(("one", Old("one"))));
        await File.WriteAllTextAsync(PathOf("one"), Edited);
        var next = ShippedSamples.Of(("one", New("one")));

        Assert.Equal(("one", New("one")), Assert.Single((await StartAsync(next)).Select(o => (o.ArticleId, o.Text))));
        Assert.Single(await StartAsync(next, settle: true));

        Assert.Empty(await StartAsync(next));
        Assert.Equal(Edited, Read("one"));
    }

    [Fact]
    public async Task Offers_nothing_while_the_starter_of_an_edited_article_stays_the_same()
    {
        await StartAsync(ShippedSamples.Of(("one", Old("one"))));
        await File.WriteAllTextAsync(PathOf("one"), Edited);

        Assert.Empty(await StartAsync(ShippedSamples.Of(("one", Old("one")))));
    }

    [Fact]
    public async Task Brings_a_new_starter_and_never_one_that_was_deleted()
    {
        await StartAsync(ShippedSamples.Of(("one", Old("one")), ("two", Old("two"))));
        File.Delete(PathOf("one"));

        await StartAsync(ShippedSamples.Of(("one", New("one")), ("two", Old("two")), ("three", New("three"))));

        Assert.False(File.Exists(PathOf("one")));
        Assert.Equal(New("three"), Read("three"));
    }

    [Fact]
    public async Task Over_a_version_that_remembered_no_hashes_overwrites_nothing_and_brings_back_nothing()
    {
        await StartAsync(ShippedSamples.Of(("one", Old("one")), ("two", Old("two"))));
        await File.WriteAllTextAsync(Path.Combine(Folder, ".starters-copied"), "");
        File.Delete(PathOf("two"));

        var offers = await StartAsync(ShippedSamples.Of(("one", New("one")), ("two", New("two"))));

        Assert.Equal(Old("one"), Read("one"));
        Assert.False(File.Exists(PathOf("two")));
        Assert.Equal("one", Assert.Single(offers).ArticleId);
    }

    [Fact]
    public async Task Remembers_hashes_that_sha256sum_can_check()
    {
        await StartAsync(ShippedSamples.Of(("one", Old("one"))));

        var lines = await File.ReadAllLinesAsync(Path.Combine(Folder, ".starters-copied"));

        Assert.Contains($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(PathOf("one"))))}  meet/one.md", lines);
    }

    private const string Edited = "edited";

    private static string Old(string id) => SampleArticle.Text(id);

    private static string New(string id) => SampleArticle.Text(id, "Show my screen to everybody");

    private string PathOf(string id) => Path.Combine(Folder, "meet", $"{id}.md");

    private string Read(string id) => File.ReadAllText(PathOf(id));

    private async Task<IReadOnlyList<StarterOffer>> StartAsync(ShippedKnowledge shipped, bool settle = false)
    {
        var library = await RunningLibrary.StartAsync(_root, shipped: shipped);
        var starters = library.Services.GetRequiredService<StarterArticles>();
        var offers = starters.Offers.ToArray();
        foreach (var offer in settle ? offers : [])
        {
            starters.Settle(offer);
        }

        await library.StopAsync();
        return offers;
    }
}
