using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class TwoCopiesOfTheProgram(Databases databases) : IClassFixture<Databases>
{
    [Theory, InSqlite, InPostgres]
    public async Task Follow_what_the_other_published_and_write_its_history_once(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var here = await Writers.StartAsync(place);
        await using var there = await Writers.StartAsync(place);
        await ReadyAsync(here, "Our own title");

        Assert.Empty(await here.Publishing.PublishAsync("one", 3, "Pat", null, default));

        await there.Library.UntilAsync(s => s.Articles["one"].Title == "Our own title");
        Assert.All(await Task.WhenAll(here.Revisions.CatchUpAsync(default), there.Revisions.CatchUpAsync(default)), written => Assert.Equal(0, written));
        Assert.Equal([RevisionKind.Published, RevisionKind.Found], (await there.HistoryAsync("one", 2)).Select(line => line.Kind));
        Assert.Null(await there.Drafts.FindAsync("one", default));
    }

    [Theory, InSqlite, InPostgres]
    public async Task Do_not_both_publish_a_draft(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases);
        await using var here = await Writers.StartAsync(place);
        await using var there = await Writers.StartAsync(place);
        await ReadyAsync(here, "Our own title");

        var refused = await Task.WhenAll(Record.ExceptionAsync(() => here.Publishing.PublishAsync("one", 3, "Pat", null, default)), Record.ExceptionAsync(() => there.Publishing.PublishAsync("one", 3, "Omar", null, default)));

        Assert.IsType<DraftChangedException>(Assert.Single(refused, r => r is not null));
        Assert.Equal([RevisionKind.Published, RevisionKind.Found], (await there.HistoryAsync("one", 2)).Select(line => line.Kind));
    }

    private static async Task ReadyAsync(Writers writers, string title)
    {
        await writers.HistoryAsync("one", 1);
        await writers.Drafts.StartAsync("one", null, "Wren", default);
        await writers.Drafts.SaveAsync("one", 1, PoolCarArticle.Form with { Title = title }, "Wren", default);
        await writers.Drafts.SetReadyAsync("one", 2, ready: true, "Wren", default);
    }
}
