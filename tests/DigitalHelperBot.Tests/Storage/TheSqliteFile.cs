using System.Text;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.Storage;

public sealed class TheSqliteFile(Databases databases) : IClassFixture<Databases>
{
    private const string Canary = "canary-7f3a9c51-in-a-question";

    [Fact]
    public async Task Holds_no_byte_of_a_deleted_row()
    {
        var file = databases.NewPlaceWithoutTables(DatabaseKind.Sqlite);
        await using var instance = await Instance.StartAsync(DatabaseKind.Sqlite, file);
        for (var i = 0; i < 50; i++)
            await instance.Writer.CommitAsync(SampleTurn.With(instance.Keys, $"turn {i}", i % 5 == 0 ? Canary : "other"), CancellationToken.None);
        Assert.True(HoldsCanary(file));

        await using (var db = instance.Database.CreateDbContext())
            await db.Set<AskedQuestion>().Where(question => question.Text == Canary).ExecuteDeleteAsync();
        await instance.Database.EraseLeftoversAsync(CancellationToken.None);

        Assert.False(HoldsCanary(file));
    }

    [Fact]
    public async Task Is_refused_while_another_copy_of_the_program_has_it()
    {
        var file = databases.NewPlaceWithoutTables(DatabaseKind.Sqlite);
        await using var first = await Instance.StartAsync(DatabaseKind.Sqlite, file);
        await using var second = new SqliteDatabase(new StorageOptions { SqliteFile = file });

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => second.StartAsync(CancellationToken.None));

        Assert.Contains("Storage:SqliteFile", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Postgres", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_when_it_is_no_database()
    {
        var file = databases.NewPlaceWithoutTables(DatabaseKind.Sqlite);
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("not a database. ", 100)));
        await using var database = new SqliteDatabase(new StorageOptions { SqliteFile = file });

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => database.StartAsync(CancellationToken.None));

        Assert.Contains("Storage:SqliteFile", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/srv/data/helper.db", "nfs4")]
    [InlineData("/srv/data files/helper.db", "cifs")]
    [InlineData("/mnt/host/helper.db", "9p")]
    [InlineData("/home/sam/remote/deep/helper.db", "fuse.sshfs")]
    [InlineData("/srv/database/helper.db", null)]
    [InlineData("/srv/data/local/helper.db", null)]
    [InlineData("/var/lib/helper.db", null)]
    public void Is_known_to_be_on_another_machine_by_its_mount(string file, string? type) => Assert.Equal(type, NetworkFileSystems.KindOf(file,
    [
        "/dev/sda1 / ext4 rw,relatime 0 0",
        "files:/data /srv/data nfs4 rw,vers=4.2 0 0",
        "/dev/sdb1 /srv/data/local xfs rw 0 0",
        @"//files/share /srv/data\040files cifs rw 0 0",
        "host /mnt/host 9p rw 0 0",
        "sam@far:/ /home/sam/remote fuse.sshfs rw 0 0",
        "broken",
    ]));

    private static bool HoldsCanary(string file) => Directory.GetFiles(Path.GetDirectoryName(file)!)
        .Where(path => !path.EndsWith(".lock", StringComparison.Ordinal))
        .Any(path => Read(path).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0);

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
