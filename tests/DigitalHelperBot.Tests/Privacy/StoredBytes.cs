using System.Text;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DigitalHelperBot.Tests.Privacy;

/// <summary>All that a database holds, as one would find it who looks at the bytes (SQLite) or reads every row (PostgreSQL).</summary>
internal static class StoredBytes
{
    public static async Task<string> ReadAsync(BotUnderTest bot, DatabaseKind kind)
    {
        if (kind == DatabaseKind.Postgres)
            return await ReadRowsAsync(bot);
        await bot.Database.EraseLeftoversAsync(CancellationToken.None);
        return string.Concat(Directory.GetFiles(bot.Folder, "helper.db*").Where(f => !f.EndsWith(".lock", StringComparison.Ordinal)).Select(ReadFile));
    }

    private static string ReadFile(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Encoding.Latin1.GetString(bytes.ToArray());
    }

    private static async Task<string> ReadRowsAsync(BotUnderTest bot)
    {
        await using var db = bot.Database.CreateDbContext();
        await using var connection = new NpgsqlConnection(db.Database.GetConnectionString());
        await connection.OpenAsync();
        var all = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!))
        {
            await using var command = new NpgsqlCommand($"SELECT t::text FROM {table} t", connection);
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                all.AppendLine(rows.GetString(0));
        }

        return all.ToString();
    }
}
