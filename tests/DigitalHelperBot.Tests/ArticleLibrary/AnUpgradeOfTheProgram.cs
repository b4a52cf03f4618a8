using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class AnUpgradeOfTheProgram(Databases databases) : IClassFixture<Databases>
{
    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Writes_a_changed_starter_over_one_that_nobody_edited(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await StartAsync(place, ShippedSamples.Of(("one", Old("one")), ("two", Old("two"))));

        var offers = await StartAsync(place, ShippedSamples.Of(("one", New("one")), ("two", Old("two"))));

        Assert.Equal(New("one"), await place.ReadAsync("meet/one.md"));
        Assert.Equal(Old("two"), await place.ReadAsync("meet/two.md"));
        Assert.Empty(offers);
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Leaves_an_edited_article_alone_and_offers_the_starter_until_that_is_settled(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await StartAsync(place, ShippedSamples.Of(("one", Old("one"))));
        await place.PutAsync("meet/one.md", Edited);
        var next = ShippedSamples.Of(("one", New("one")));

        Assert.Equal(("one", New("one")), Assert.Single((await StartAsync(place, next)).Select(o => (o.ArticleId, o.Text))));
        Assert.Single(await StartAsync(place, next, settle: true));

        Assert.Empty(await StartAsync(place, next));
        Assert.Equal(Edited, await place.ReadAsync("meet/one.md"));
    }

    [Theory, InAFolder, InSqlite]
    public async Task Offers_nothing_while_the_starter_of_an_edited_article_stays_the_same(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await StartAsync(place, ShippedSamples.Of(("one", Old("one"))));
        await place.PutAsync("meet/one.md", Edited);

        Assert.Empty(await StartAsync(place, ShippedSamples.Of(("one", Old("one")))));
    }

    [Theory, InAFolder, InSqlite]
    public async Task Brings_a_new_starter_and_never_one_that_was_deleted(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await StartAsync(place, ShippedSamples.Of(("one", Old("one")), ("two", Old("two"))));
        await place.RemoveAsync("meet/one.md");

        await StartAsync(place, ShippedSamples.Of(("one", New("one")), ("two", Old("two")), ("three", New("three"))));

        Assert.Null(await place.ReadAsync("meet/one.md"));
        Assert.Equal(New("three"), await place.ReadAsync("meet/three.md"));
    }

    [Theory, InAFolder, InSqlite]
    public async Task Over_a_version_that_remembered_no_hashes_overwrites_nothing_and_brings_back_nothing(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await StartAsync(place, ShippedSamples.Of(("one", Old("one")), ("two", Old("two"))));
        await place.PutAsync(".starters-copied", "");
        await place.RemoveAsync("meet/two.md");

        var offers = await StartAsync(place, ShippedSamples.Of(("one", New("one")), ("two", New("two"))));

        Assert.Equal(Old("one"), await place.ReadAsync("meet/one.md"));
        Assert.Null(await place.ReadAsync("meet/two.md"));
        Assert.Equal("one", Assert.Single(offers).ArticleId);
    }

    [Theory, InAFolder, InSqlite]
    public async Task Remembers_hashes_that_sha256sum_can_check(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await StartAsync(place, ShippedSamples.Of(("one", Old("one"))));

        var lines = (await place.ReadAsync(".starters-copied"))!.Split('\n');

        Assert.Contains($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Old("one"))))}  meet/one.md", lines);
    }

    private const string Edited = "edited";

    private static string Old(string id) => SampleArticle.Text(id);

    private static string New(string id) => SampleArticle.Text(id, "Show my screen to everybody");

    private static async Task<IReadOnlyList<StarterOffer>> StartAsync(LibraryPlace place, ShippedKnowledge shipped, bool settle = false)
    {
        var library = await place.StartAsync(shipped);
        var starters = library.Services.GetRequiredService<StarterArticles>();
        var offers = starters.Offers.ToArray();
        foreach (var offer in settle ? offers : [])
            await starters.SettleAsync(offer, default);
        await library.StopAsync();
        return offers;
    }
}
