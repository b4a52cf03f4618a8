using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites.StaffDirectory;
using DigitalHelperBot.Sites.Pages;
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
            .AddSingleton<SiteEdits>()
            .AddDirectory()
            .AddPersonalRows([.. WorkplacePersonalRows.All, .. VisitPersonalRows.All])
            .AddSingleton<PersonSites>()
            .AddSingleton(all => new PersonalMemory(all.GetRequiredService<PersonSites>().Forget, all.GetRequiredService<PersonSites>().ReloadAsync))
            .AddSingleton(all => new PersonalMemory(all.GetRequiredService<DirectoryMemory>().Forget, _ => Task.CompletedTask))
            .AddSingleton<SiteAnswers>()
            .AddSingleton<WorkplaceCards>()
            .AddSingleton<VisitBook>()
            .AddSingleton<VisitPlans>()
            .AddSingleton<VisitInvites>()
            .AddSingleton<VisitSheets>()
            .AddSingleton<VisitEffects>()
            .AddSingleton<VisitsShown>()
            .AddConsoleLink(60, "Sites", SiteRoutes.Path)
            .AddConsoleLink(70, "Visits", VisitRoutes.Path)
            .AddSingleton(all => VisitInviteContent.NoticeKind(all.GetRequiredService<SiteRegister>(), AdaptiveCard.DefaultVersion))
            .AddHostedService<SiteUpkeep>();
    }

    public static void MapSites(this WebApplication app)
    {
        SiteRoutes.Map(app);
        VisitRoutes.Map(app);
    }
}
