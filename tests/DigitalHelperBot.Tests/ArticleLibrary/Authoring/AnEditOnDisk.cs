using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

[Collection(StorageCollection.Name)]
public sealed class AnEditOnDisk(Databases databases)
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_a_revision_of_the_article_and_what_was_there_before_is_kept(DatabaseKind kind)
    {
        await using var writers = await Writers.StartAsync(kind, databases.NewPlace(kind));
        await writers.HistoryAsync("one", 1);

        await File.WriteAllTextAsync(writers.Library.PathOf("one"), SampleArticle.Text("one", "Edited by hand"));

        var history = await writers.HistoryAsync("one", 2);
        Assert.Equal([(RevisionKind.OnDisk, "on disk"), (RevisionKind.Found, "the program")], history.Select(line => (line.Kind, line.By)));
        var now = (await writers.Revisions.FindAsync("one", history[0].Id, default))!;
        Assert.Equal(SampleArticle.Text("one", "Edited by hand"), now.Text);
        Assert.Equal(SampleArticle.Text("one"), (await writers.Revisions.BeforeAsync(now, default))!.Text);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Made_while_the_program_was_stopped_is_found_at_its_next_start(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        var root = RunningLibrary.NewRoot();
        await using (var before = await Writers.StartAsync(kind, place, root))
        {
            await before.HistoryAsync("one", 1);
            await File.WriteAllTextAsync(before.Library.PathOf("one") + ".new", SampleArticle.Text("one", "Edited at night"));
        }

        File.Move(Path.Combine(root, "helper-data", "articles", "meet", "one.md.new"), Path.Combine(root, "helper-data", "articles", "meet", "one.md"), overwrite: true);
        await using var after = await Writers.StartAsync(kind, place, root);

        Assert.Equal(RevisionKind.OnDisk, (await after.HistoryAsync("one", 2))[0].Kind);
    }
}
