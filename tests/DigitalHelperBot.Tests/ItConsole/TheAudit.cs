using DigitalHelperBot.ItConsole;
using DigitalHelperBot.ItConsole.Auditing;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.ItConsole;

public sealed class TheAudit(Databases databases) : IClassFixture<Databases>
{
    private static readonly ConsolePerson Anna = new("id-of-anna", "Anna Ng", ConsoleRole.Writer);
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_in_order_whoever_writes_to_it_at_once(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var one = await Instance.StartAsync(kind, place, _time);
        await using var two = await one.StartAnotherAsync(kind, place, _time);
        using Audit first = AuditOf(one), second = AuditOf(two);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => WriteAsync(number % 2 == 0 ? first : second, $"/console/needs/{number}"))));

        var found = await AuditChain.CheckAsync(first, CancellationToken.None);
        Assert.Equal((80, null), (found.Lines, found.FirstBroken));
        Assert.Equal((await second.LastAsync(CancellationToken.None))!.Hash, found.LastHash);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lets_the_database_itself_refuse_to_change_or_delete_a_line(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind), _time);
        using var audit = AuditOf(instance);
        await WriteAsync(audit, "/console/needs/7");
        await using var db = instance.Database.CreateDbContext();
        string[] attacks = kind == DatabaseKind.Postgres
            ? ["UPDATE audit SET by_name = 'Nobody'", "DELETE FROM audit", "TRUNCATE audit"]
            : ["UPDATE audit SET by_name = 'Nobody'", "DELETE FROM audit"];

        foreach (var attack in attacks)
            Assert.Contains("only ever added", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(attack))).Message, StringComparison.Ordinal);

        Assert.Equal(2, (await audit.PieceAsync(0, 10, CancellationToken.None)).Count);
    }

    [Theory]
    [InlineData("UPDATE audit SET by_name = 'Nobody' WHERE position = 5", 5)]
    [InlineData("UPDATE audit SET by_id = by_id || ' ' WHERE position = 1", 1)]
    [InlineData("UPDATE audit SET at = at + 1 WHERE position = 8", 8)]
    [InlineData("UPDATE audit SET role = 3 WHERE position = 3", 3)]
    [InlineData("UPDATE audit SET outcome = 2 WHERE position = 4", 4)]
    [InlineData("UPDATE audit SET begun = NULL WHERE position = 4", 4)]
    [InlineData("UPDATE audit SET led_to = NULL WHERE position = 6", 6)]
    [InlineData("UPDATE audit SET change = '/console/needs/' WHERE position = 2", 2)]
    [InlineData("UPDATE audit SET hash = (SELECT hash FROM audit WHERE position = 1) WHERE position = 7", 7)]
    [InlineData("DELETE FROM audit WHERE position = 6", 6)]
    [InlineData("DELETE FROM audit WHERE position = 1", 1)]
    [InlineData("UPDATE audit SET position = 99 WHERE position = 2; UPDATE audit SET position = 2 WHERE position = 3; UPDATE audit SET position = 3 WHERE position = 99", 2)]
    public async Task Names_the_first_line_that_somebody_altered_past_the_database(string tampering, long broken)
    {
        await using var instance = await Instance.StartAsync(DatabaseKind.Sqlite, databases.NewPlace(DatabaseKind.Sqlite), _time);
        using var audit = AuditOf(instance);
        for (var need = 0; need < 4; need++)
            await WriteAsync(audit, $"/console/needs/{need}");
        await using var db = instance.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync("DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted");

        await db.Database.ExecuteSqlRawAsync(tampering);

        var found = await AuditChain.CheckAsync(audit, CancellationToken.None);
        Assert.Equal((broken - 1, broken), (found.Lines, found.FirstBroken));
    }

    private async Task WriteAsync(Audit audit, string change)
    {
        var begun = await audit.BeginAsync(Anna, change, CancellationToken.None);
        _time.Advance(TimeSpan.FromSeconds(1));
        await audit.EndAsync(begun, AuditOutcome.Done, "/console/needs/new", CancellationToken.None);
    }

    private Audit AuditOf(Instance instance) => new(instance.Database, _time, NullLogger<Audit>.Instance);
}
