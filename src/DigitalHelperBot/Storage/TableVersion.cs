using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DigitalHelperBot.Storage;

/// <summary>Tells without EF Core, which takes most of a second to wake, whether the tables are up to date.</summary>
internal static class TableVersion
{
    public static async Task<bool> IsNewestAsync(DbConnection connection, Type context, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT MAX("MigrationId") FROM "__EFMigrationsHistory" """;
        try
        {
            return await command.ExecuteScalarAsync(cancellationToken) is string last && last == Newest(context);
        }
        catch (DbException)
        {
            return false; // No table was ever made here, or there is a fault that making them will show.
        }
    }

    private static string? Newest(Type context) => context.Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
        .Max(type => type.GetCustomAttribute<MigrationAttribute>()?.Id);
}
