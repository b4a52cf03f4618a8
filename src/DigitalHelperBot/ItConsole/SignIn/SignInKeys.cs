using DigitalHelperBot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DigitalHelperBot.ItConsole.SignIn;

/// <summary>The keys that sign cookies and forms are in the database: every copy of the program takes what another one gave out, and a restart signs nobody out.</summary>
internal static class SignInKeys
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped(all => all.GetRequiredService<HelperDatabase>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("DigitalHelperBot.ItConsole").PersistKeysToDbContext<HelperDb>();
    }

    /// <summary>
    /// ASP.NET would read them at the start, which wakes EF Core: most of a second before the first message is answered. Comes after authentication,
    /// which asks for the keys again.
    /// </summary>
    public static void ReadWhenFirstNeeded(IServiceCollection services)
    {
        var atStart = services.Single(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name == "DataProtectionHostedService");
        services.Remove(atStart);
    }
}

internal sealed class SignInKeysTable : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.ToTable("sign_in_keys").HasKey(row => row.Id);
}
