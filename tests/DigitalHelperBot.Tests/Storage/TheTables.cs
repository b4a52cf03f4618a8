using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

public sealed class TheTables(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_what_the_rows_in_code_say(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlaceWithoutTables(kind));
        await using var db = instance.Database.CreateDbContext();

        Assert.False(db.Database.HasPendingModelChanges(), $"A row changed without a migration: dotnet ef migrations add NAME --context {db.GetType().Name} --output-dir Storage/{kind}/Migrations");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Can_be_brought_up_to_date_twice(DatabaseKind kind)
    {
        var place = databases.NewPlaceWithoutTables(kind);
        await using (var first = await Instance.StartAsync(kind, place))
            await first.Writer.CommitAsync(SampleTurn.With(first.Keys, "turn"), CancellationToken.None);

        await using var second = await Instance.StartAsync(kind, place);
        await using var db = second.Database.CreateDbContext();
        Assert.Equal(1, await db.Set<InboxTurn>().CountAsync());
    }

    [Fact]
    public async Task Are_made_though_an_earlier_program_was_killed_while_it_made_them()
    {
        var place = databases.NewPlaceWithoutTables(DatabaseKind.Sqlite);
        await using (var killed = await Instance.StartAsync(DatabaseKind.Sqlite, place))
        {
            await using var db = killed.Database.CreateDbContext();
            await db.Database.ExecuteSqlRawAsync(
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-23 09:00:00');
                DELETE FROM "__EFMigrationsHistory";
                """);
            var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).Distinct();
            await db.Database.ExecuteSqlRawAsync(string.Concat(tables.Select(table => $"DROP TABLE {table};")));
        }

        await using var next = await Instance.StartAsync(DatabaseKind.Sqlite, place);
        Assert.True((await next.Writer.CommitAsync(SampleTurn.With(next.Keys, "turn"), CancellationToken.None)).Fresh);
    }
}
