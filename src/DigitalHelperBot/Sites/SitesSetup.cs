using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Workplaces;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites;

public static class SitesSetup
{
    public static IServiceCollection AddSites(this IServiceCollection services)
    {
        services.AddOptions<SitesOptions>()
            .BindConfiguration(SitesOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SitesOptions>, SitesRules>()
            .AddSingleton<SiteRegister>()
            .AddSingleton<SiteImport>()
            .AddPersonalRows(WorkplacePersonalRows.All)
            .AddSingleton<PersonSites>()
            .AddSingleton(all => new PersonalMemory(all.GetRequiredService<PersonSites>().Forget, all.GetRequiredService<PersonSites>().ReloadAsync))
            .AddSingleton<SiteAnswers>()
            .AddSingleton<WorkplaceCards>()
            .AddHostedService<SiteUpkeep>();
    }
}
