using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Storage;

/// <summary>All tables. Each slice says beside its row how the row is stored; this class only finds it.</summary>
public abstract class HelperDb(DbContextOptions options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(HelperDb).Assembly);
        SnakeCase.NameColumns(modelBuilder);
    }
}
