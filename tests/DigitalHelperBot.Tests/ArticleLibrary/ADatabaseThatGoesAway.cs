using DigitalHelperBot.Tests.Storage;
using Npgsql;

namespace DigitalHelperBot.Tests.ArticleLibrary;

public sealed class ADatabaseThatGoesAway(Databases databases) : IClassFixture<Databases>
{
    [PostgresFact]
    public async Task Leaves_the_last_articles_answering_and_is_followed_again_when_it_is_back()
    {
        await using var place = await LibraryPlace.NewAsync(StoreKind.Postgres, databases);
        await using var library = await place.StartWithAsync("one");

        await LetInAsync(place, false);
        await library.UntilAsync(s => s.StoreOutOfReach);
        Assert.Equal(["one"], library.Current.Articles.Keys);
        Assert.Contains("cannot be read from the database", Assert.Single(library.Current.Problems).Message, StringComparison.Ordinal);

        await LetInAsync(place, true);
        await library.UntilAsync(s => !s.StoreOutOfReach);
        await place.PutAsync("meet/one.md", SampleArticle.Text("one", "Back again"));
        await library.UntilAsync(s => s.Articles["one"].Title == "Back again");
        Assert.Empty(library.Current.Problems);
    }

    private static async Task LetInAsync(LibraryPlace place, bool anybody)
    {
        await using var db = place.Rows!.Database.CreateDbContext();
        var there = new NpgsqlConnectionStringBuilder(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetConnectionString(db.Database));
        var name = there.Database;
        there.Database = "postgres";
        await using var server = NpgsqlDataSource.Create(there);
        await using var command = server.CreateCommand($"ALTER DATABASE {name} ALLOW_CONNECTIONS {anybody}");
        await command.ExecuteNonQueryAsync();
        if (anybody)
            return;
        await using var end = server.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1");
        end.Parameters.Add(new NpgsqlParameter { Value = name });
        await end.ExecuteNonQueryAsync();
    }
}
