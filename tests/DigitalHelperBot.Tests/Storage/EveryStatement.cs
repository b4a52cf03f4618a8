using System.Data.Common;
using System.Reflection;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Storage.Postgres;
using DigitalHelperBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DigitalHelperBot.Tests.Storage;

/// <summary>The two databases do not take the same text for the same, and one that is seldom needed is seldom tried.</summary>
public sealed class EveryStatement(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_understood_by_the_database(DatabaseKind kind)
    {
        await using var instance = await Instance.StartAsync(kind, databases.NewPlace(kind));
        await using var db = instance.Database.CreateDbContext();
        await db.Database.OpenConnectionAsync();
        Action<Statement> ask = kind == DatabaseKind.Postgres ? Postgres((NpgsqlConnection)db.Database.GetDbConnection()) : Sqlite((SqliteConnection)db.Database.GetDbConnection());
        var faults = new List<string>();
        var all = AllFor(kind).ToList();

        foreach (var (place, statement) in all)
        {
            try
            {
                ask(statement);
            }
            catch (Exception fault) when (fault is DbException or InvalidOperationException or NotSupportedException)
            {
                faults.Add($"{place}: {fault.Message}");
            }
        }

        Assert.True(all.Count > 100, $"Only {all.Count} statements were found.");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<(string Place, Statement Statement)> AllFor(DatabaseKind kind)
    {
        var others = kind == DatabaseKind.Postgres ? typeof(SqliteDatabase).Namespace : typeof(PostgresDatabase).Namespace;
        return from type in typeof(Statement).Assembly.GetTypes()
               where !type.ContainsGenericParameters && type.Namespace != others
               from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
               where field.FieldType == typeof(Statement)
               select ($"{type.Name}.{field.Name}", (Statement)field.GetValue(null)!);
    }

    /// <summary>The server reads the text to say which type each value has.</summary>
    private static Action<Statement> Postgres(NpgsqlConnection connection)
    {
        var statements = new PostgresStatements();
        return statement => statements.For(statement, connection);
    }

    private static Action<Statement> Sqlite(SqliteConnection connection)
    {
        var commands = new SqliteCommands(connection);
        return statement => commands.For(statement).Prepare();
    }
}
