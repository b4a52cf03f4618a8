using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

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
            .Configure(options => Bind(options, configuration.GetSection(TeamsOptions.Section)));
        return services;
    }

    /// <summary>A value of the wrong type, and a key that means nothing, are refused like any other wrong setting.</summary>
    private static void Bind(TeamsOptions options, IConfigurationSection section)
    {
        try
        {
            section.Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException wrong)
        {
            throw new OptionsValidationException(TeamsOptions.Section, typeof(TeamsOptions), [$"{TeamsOptions.Section}: {wrong.Message}"]);
        }
    }

    private sealed class Bound;
}
