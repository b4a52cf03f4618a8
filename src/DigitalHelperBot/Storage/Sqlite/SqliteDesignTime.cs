using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DigitalHelperBot.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add</c> only; no file is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteHelperDb>
{
    public SqliteHelperDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHelperDb>().UseSqlite("Data Source=design-time.db").Options);
}
