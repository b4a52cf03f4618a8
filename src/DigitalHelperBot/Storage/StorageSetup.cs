using DigitalHelperBot.Storage.Postgres;
using DigitalHelperBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Storage;

public static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RowKeys>();
        services.AddSingleton(Open);
        services.AddSingleton<IDbContextFactory<HelperDb>>(all => all.GetRequiredService<HelperDatabase>());
        services.AddSingleton<TurnWriter>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<Leases>();
        services.AddHostedService<StorageLifetime>();
        services.AddHostedService<StorageTidying>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage");
        return services;
    }

    private static HelperDatabase Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        return options.Provider switch
        {
            StorageProvider.Postgres => new PostgresDatabase(options),
            _ => new SqliteDatabase(options),
        };
    }
}
