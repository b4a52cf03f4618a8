using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Walkthroughs;

public static class WalkthroughsSetup
{
    public static IServiceCollection AddWalkthroughs(this IServiceCollection services)
    {
        services.AddOptions<WalkthroughOptions>()
            .BindConfiguration(WalkthroughOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services.AddPersonalRows(WalkthroughPersonalRows.All).AddSingleton<WalkthroughEnds>().AddSingleton<IStuckSteps, StuckStepsForWriters>().AddSingleton<WalkthroughCards>();
    }
}
