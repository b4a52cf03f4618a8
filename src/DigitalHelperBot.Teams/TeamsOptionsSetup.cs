using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DigitalHelperBot.Teams;

internal static class TeamsOptionsSetup
{
    /// <summary>Binds the <c>Teams</c> section once, however many parts of the edge ask for it, and refuses keys that mean nothing.</summary>
    public static IServiceCollection AddTeamsOptions(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(Bound)))
            return services;

        services.TryAddSingleton<Bound>();
        services.AddOptionsWithValidateOnStart<TeamsOptions>()
            .Bind(configuration.GetSection(TeamsOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true);
        return services;
    }

    private sealed class Bound;
}
