using DigitalHelperBot.Storage.Postgres;
using DigitalHelperBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Storage;

/// <summary>A database with this version's tables and not a row, made once and copied for each test: to make them took longer than many a test.</summary>
internal static class MadeTables
{
    private static readonly Lazy<byte[]> Tables = new(MakeFile);
    private static readonly Lazy<string> Template = new(MakeTemplate);

    /// <summary>A file that was there before stays as it is.</summary>
    public static string PutInto(string sqliteFile)
    {
        if (!File.Exists(sqliteFile))
            File.WriteAllBytes(sqliteFile, Tables.Value);
        return sqliteFile;
    }

    public static string NewOnPostgres() => OneServer.Postgres.CreateDatabase(Template.Value);

    private static byte[] MakeFile()
    {
        var file = Path.Combine(FolderOfTheRun.New("tables"), "helper.db");
        using (var db = new SqliteHelperDb(new DbContextOptionsBuilder<SqliteHelperDb>().UseSqlite($"Data Source={file};Pooling=False").Options))
            db.Database.Migrate();
        return File.ReadAllBytes(file);
    }

    private static string MakeTemplate()
    {
        using var db = new PostgresHelperDb(new DbContextOptionsBuilder<PostgresHelperDb>().UseNpgsql(OneServer.Postgres.CreateDatabase() + ";Pooling=False").Options);
        db.Database.Migrate();
        return db.Database.GetDbConnection().Database;
    }
}
