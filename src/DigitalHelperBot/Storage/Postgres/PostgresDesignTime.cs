using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DigitalHelperBot.Storage.Postgres;

/// <summary>For <c>dotnet ef migrations add</c> only; no server is reached.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresHelperDb>
{
    public PostgresHelperDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresHelperDb>().UseNpgsql("Host=design-time").Options);
}
