using System.Data.Common;
using System.Globalization;
using DigitalHelperBot.Benchmarks.Matching;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Benchmarks.Pages;

/// <summary>A year of questions in nearly as many different words, with needs that 100,000 signals are about, at 90 sites.</summary>
internal static class LargeRows
{
    private const int Signals = 100_000;
    private const int Sites = 90;
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    public static async Task AddAsync(HelperDatabase database, Library library, int questions, int needs, bool isPostgres)
    {
        await using var db = database.CreateDbContext();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var transaction = await db.Database.BeginTransactionAsync();
        await RunAsync(db, $"INSERT INTO sites (code, name, other_names, people, address, kind_of_work, closed, added_at, changed_at) {Series(Sites)} SELECT 'site-' || i, 'Site number ' || i, '', 50 + i, '', 'office', FALSE, 0, 0 FROM n");
        await RunAsync(db, $"INSERT INTO needs (id, title, named_by, state, urgent, round, first_heard_at, reopened_count) {Series(needs)} SELECT i + 1, 'what people need ' || i, 0, 0, FALSE, 0, {Now.AddDays(-360).UtcTicks} + i, 0 FROM n");
        await RunAsync(
            db,
            $"""
            INSERT INTO signals (id, person_key, kind, text, site_id, quiet, need_id, placed_by, at)
            {Series(Signals)} SELECT i + 1000000, i % 2999 + 1, 0, 'how do i do number ' || (i % {needs} + 1) || ' in way ' || (i % 7), 'site-' || (i * 7 % {Sites}), FALSE, i % {needs} + 1, 0,
            {Now.AddDays(-360).UtcTicks} + CAST(i AS BIGINT) * {TimeSpan.TicksPerDay * 360 / Signals} FROM n
            """);
        var connection = db.Database.GetDbConnection();
        await using var insert = connection.CreateCommand();
        insert.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
        insert.CommandText = "INSERT INTO questions (id, person_key, asked_at, text, outcome, article_id, answerable, result, scope) VALUES (@id, @person, @at, @text, 0, @article, 0.9, @result, 0)";
        foreach (var (index, (text, article)) in Wordings(library).Take(questions).Index())
        {
            var at = Now.AddDays(-360 * (1 - ((double)index / questions)));
            Set(insert, "id", RowKeys.FirstAt(at) + index);
            Set(insert, "person", index % 12_000L + 1);
            Set(insert, "at", at.UtcTicks);
            Set(insert, "text", text);
            Set(insert, "article", article);
            Set(insert, "result", index % 3);
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        if (isPostgres)
            await RunAsync(db, "ANALYZE");
    }

    /// <summary>Each phrasing with where and when it was asked, round after round.</summary>
    private static IEnumerable<(string Text, string Article)> Wordings(Library library)
    {
        string[] endings = ["", " please", " at the depot", " on my phone", " today", " for a colleague", " again", " in the office", " from home", " it wont work"];
        return endings.SelectMany(ending => library.Articles.SelectMany(article => article.Phrasings.Select(phrasing => (phrasing.Text + ending, article.Id))));
    }

    /// <summary>The same parameter each time: Npgsql goes on sending those that it saw first.</summary>
    private static void Set(DbCommand command, string name, object value)
    {
        if (!command.Parameters.Contains(name))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Parameters[name].Value = value;
    }

    /// <summary>Numbers and names of this file only are put into it.</summary>
    private static Task<int> RunAsync(HelperDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    /// <summary>Counts from 0; both databases know it.</summary>
    private static string Series(int count) => string.Create(CultureInfo.InvariantCulture, $"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < {count})");
}
