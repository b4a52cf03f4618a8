using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Sites.Workplaces;
using DigitalHelperBot.Teams.Cards;
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
            .AddPersonalRows([.. WorkplacePersonalRows.All, .. VisitPersonalRows.All])
            .AddSingleton<PersonSites>()
            .AddSingleton(all => new PersonalMemory(all.GetRequiredService<PersonSites>().Forget, all.GetRequiredService<PersonSites>().ReloadAsync))
            .AddSingleton<SiteAnswers>()
            .AddSingleton<WorkplaceCards>()
            .AddSingleton<VisitBook>()
            .AddSingleton<VisitPlans>()
            .AddSingleton<VisitInvites>()
            .AddSingleton<VisitSheets>()
            .AddSingleton<VisitEffects>()
            .AddSingleton(all => VisitInviteContent.NoticeKind(all.GetRequiredService<SiteRegister>(), AdaptiveCard.DefaultVersion))
            .AddHostedService<SiteUpkeep>();
    }
}
