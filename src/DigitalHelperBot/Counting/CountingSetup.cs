using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Counting;

public static class CountingSetup
{
    public static IServiceCollection AddCounting(this IServiceCollection services) => services
        .AddPersonalRows(CountingPersonalRows.All)
        .AddSingleton<RunningCounts>()
        .AddSingleton<Weeks>()
        .AddSingleton<SiteFigures>()
        .AddSingleton(all => new DailyUpkeep("weeks", all.GetRequiredService<Weeks>().FreezeOverdueAsync));
}
