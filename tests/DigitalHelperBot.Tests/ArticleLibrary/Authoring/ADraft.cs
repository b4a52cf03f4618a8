using System.Text;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class ADraft(Databases databases) : IClassFixture<Databases>
{
    private static readonly ArticleForm PoolCar = PoolCarArticle.Form;

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Becomes_the_article_with_who_wrote_it_who_was_done_and_who_published_it(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using var writers = await Writers.StartAsync(place);
        var id = await writers.Drafts.StartNewAsync(PoolCar, "Wren", null, default);
        await writers.Drafts.SetReadyAsync(id, 1, ready: true, "Wren", default);

        Assert.Empty(await writers.Publishing.PublishAsync(id, 2, "Pat", "They asked for it", default));

        await writers.Library.UntilAsync(s => s.Articles.ContainsKey("book-a-pool-car"));
        var published = Assert.Single(await writers.HistoryAsync(id, 1));
        Assert.Equal((RevisionKind.Published, "Pat", "Wren", "Wren", "They asked for it"), (published.Kind, published.By, published.WrittenBy, published.ReadyBy, published.Reason));
        Assert.Null(await writers.Drafts.FindAsync(id, default));
        Assert.Equal("book-a-pool-car", writers.Library.Current.Matcher.Match("how do i book a pool car").Ranked[0].ArticleId);
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Of_two_people_is_never_written_over(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using var writers = await Writers.StartAsync(place);
        var seen = await writers.Drafts.StartAsync("one", null, "Wren", default);
        await writers.Drafts.SaveAsync("one", seen, PoolCar, "Wren", default);

        await Assert.ThrowsAsync<DraftChangedException>(() => writers.Drafts.SaveAsync("one", seen, PoolCar with { Title = "Mine" }, "Omar", default));

        Assert.Equal("Book a pool car", (await writers.Drafts.FindAsync("one", default))!.Title);
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Is_not_published_over_an_edit_on_disk_that_it_has_not_seen(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using var writers = await Writers.StartAsync(place);
        await writers.Drafts.StartAsync("one", null, "Wren", default);
        await writers.Drafts.SaveAsync("one", 1, PoolCar, "Wren", default);
        await writers.Drafts.SetReadyAsync("one", 2, ready: true, "Wren", default);
        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Edited by hand"));

        await Assert.ThrowsAsync<PublishedChangedException>(() => writers.Publishing.PublishAsync("one", 3, "Pat", null, default));

        await writers.Drafts.BaseOnPublishedAsync("one", 3, default);
        Assert.Empty(await writers.Publishing.PublishAsync("one", 4, "Pat", null, default));
        await writers.Library.UntilAsync(s => s.Articles["one"].Title == "Book a pool car");
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task With_something_wrong_is_kept_as_typed_and_not_published(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using var writers = await Writers.StartAsync(place);
        var id = await writers.Drafts.StartNewAsync(PoolCar with { Benefit = "", Review = "soon" }, "Wren", null, default);
        await writers.Drafts.SetReadyAsync(id, 1, ready: true, "Wren", default);

        var stopped = await writers.Publishing.PublishAsync(id, 2, "Pat", null, default);

        Assert.Contains(stopped, f => f.Message == "\"benefit\" is missing");
        Assert.False(writers.Library.Current.Articles.ContainsKey(id));
        Assert.Equal("soon", Drafts.FormOf((await writers.Drafts.FindAsync(id, default))!)!.Review);
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Keeps_its_pictures_until_they_lie_beside_the_article(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using var writers = await Writers.StartAsync(place);
        var (name, wrong) = await writers.Pictures.AddAsync("one", Pictures.TestPicture.Png(40, 30), default);
        Assert.Null(wrong);
        await writers.Drafts.StartAsync("one", null, "Wren", default);
        await writers.Drafts.SaveAsync("one", 1, PoolCar with { Devices = [new DeviceForm(Device.Any, [new StepForm("Select **Book**.", name!, "The button Book.")])] }, "Wren", default);
        await writers.Drafts.SetReadyAsync("one", 2, ready: true, "Wren", default);

        Assert.Empty(await writers.Publishing.PublishAsync("one", 3, "Pat", null, default));

        await writers.Library.UntilAsync(s => s.Pictures.Shown("one", name!) is not null);
        Assert.Empty(await writers.Pictures.NamesAsync("one", default));
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Comes_of_a_starter_that_an_upgrade_changed_under_an_edited_article(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using (await Writers.StartAsync(place))
            await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Our own title"));

        var changed = SampleArticle.Text("one", "The program's new title");
        await using var after = await Writers.StartAsync(place, ShippedSamples.Of(("one", changed)));
        ArticleDraft? draft;
        while ((draft = await after.Drafts.FindAsync("one", default)) is null)
            await Task.Delay(50);

        Assert.Equal(("the program", changed), (draft.ChangedBy, draft.Text));
        Assert.Equal("Our own title", after.Library.Current.Articles["one"].Title);
    }

    [Fact]
    public void Can_be_typed_into_the_form_and_taken_out_of_it_again()
    {
        var text = PoolCar.ToText("book-a-pool-car");

        var read = ArticleReader.Read("book-a-pool-car.md", Encoding.UTF8.GetBytes(text));

        Assert.True(read.IsArticle, string.Join('\n', read.Findings));
        Assert.Equal(text, ArticleForm.Of(read.Article).ToText("book-a-pool-car"));
        Assert.Equal(PoolCar.ToJson(), ArticleForm.FromJson(PoolCar.ToJson()).ToJson());
    }
}
