using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class AChangeOfTheLibrary(Databases databases) : IClassFixture<Databases>
{
    [Theory, InSqlite, InPostgres]
    public async Task In_the_database_happens_whole_or_not_at_all(StoreKind kind)
    {
        await using var place = await LibraryPlace.NewAsync(kind, databases);
        using var store = new DatabaseStore(place.Rows!.Database, TimeSpan.FromSeconds(1), TimeProvider.System);
        await place.PutAsync("meet/one.md", "before");
        await place.PutAsync("meet/two.md", "two");

        await using (var change = await store.BeginAsync(default))
        {
            await change.WriteAsync("meet/one.md", "after"u8.ToArray(), default);
            await change.WriteAsync("meet/three.md", "three"u8.ToArray(), default);
            await change.RemoveAsync("meet/two.md", default);
            Assert.Equal("meet/three.md", await change.FindAsync("three", default));
            await Assert.ThrowsAsync<TimeoutException>(() => change.CommitAsync(_ => throw new TimeoutException(), default));
        }

        Assert.Equal(["meet/one.md", "meet/two.md"], await place.FilesAsync());
        Assert.Equal("before", await place.ReadAsync("meet/one.md"));
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Gives_a_file_another_stamp_and_reads_no_more_of_it_than_was_asked_for(StoreKind kind)
    {
        await using var place = await LibraryPlace.NewAsync(kind, databases);
        await place.PutAsync("meet/one.md", "before");
        await using var library = await place.StartAsync(ShippedSamples.Of());
        var store = (IArticleStore)library.Services.GetService(typeof(IArticleStore))!;
        var before = Assert.Single(await store.ListAsync(default));

        await place.PutAsync("meet/one.md", "something longer");

        var after = Assert.Single(await store.ListAsync(default));
        Assert.Equal(before.Path, after.Path);
        Assert.NotEqual(before.Stamp, after.Stamp);
        Assert.Equal("some"u8.ToArray(), await store.ReadAsync(after, 3, default));
        Assert.Null(await store.ReadAsync(new StoredFile("meet/none.md", ""), 3, default));
    }
}
