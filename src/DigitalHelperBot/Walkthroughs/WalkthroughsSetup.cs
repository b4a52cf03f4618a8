using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ArticleLibrary.Pages;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Walkthroughs.Pages;

namespace DigitalHelperBot.Walkthroughs;

public static class WalkthroughsSetup
{
    public static IServiceCollection AddWalkthroughs(this IServiceCollection services)
    {
        services.AddOptions<WalkthroughOptions>()
            .BindConfiguration(WalkthroughOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<PreviewWhileTyping>().Configure(PreviewRoutes.BesideTheForm);
        return services.AddPersonalRows(WalkthroughPersonalRows.All).AddSingleton<WalkthroughEnds>().AddSingleton<IStuckSteps, StuckStepsForWriters>().AddSingleton<WalkthroughCards>();
    }

    public static void MapWalkthroughs(this WebApplication app) => PreviewRoutes.Map(app);
}
