using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class AnEditOnDisk(Databases databases) : IClassFixture<Databases>
{
    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Is_a_revision_of_the_article_and_what_was_there_before_is_kept(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using var writers = await Writers.StartAsync(place);
        await writers.HistoryAsync("one", 1);

        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Edited by hand"));

        var history = await writers.HistoryAsync("one", 2);
        Assert.Equal([(RevisionKind.OnDisk, "on disk"), (RevisionKind.Found, "the program")], history.Select(line => (line.Kind, line.By)));
        var now = (await writers.Revisions.FindAsync("one", history[0].Id, default))!;
        Assert.Equal(SampleArticle.Text("one", "Edited by hand"), now.Text);
        Assert.Equal(SampleArticle.Text("one"), (await writers.Revisions.BeforeAsync(now, default))!.Text);
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Made_while_the_program_was_stopped_is_found_at_its_next_start(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using (var before = await Writers.StartAsync(place))
            await before.HistoryAsync("one", 1);

        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Edited at night"));
        await using var after = await Writers.StartAsync(place);

        Assert.Equal(RevisionKind.OnDisk, (await after.HistoryAsync("one", 2))[0].Kind);
    }
}
