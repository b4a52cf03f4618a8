using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Telling.Pages;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

public static class TellingSetup
{
    public static IServiceCollection AddTelling(this IServiceCollection services)
    {
        services.AddOptions<TellingOptions>()
            .BindConfiguration(TellingOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TellingOptions>, TellingRules>();
        services.AddHealthChecks().AddCheck<TellingHealth>("telling");
        return services
            .AddPersonalRows(TellingPersonalRows.All)
            .AddSingleton<WorkingHours>()
            .AddSingleton<Rounds>()
            .AddSingleton<Tellings>()
            .AddSingleton<TellingPresses>()
            .AddSingleton<TellingCards>()
            .AddSingleton<TellingDrawing>()
            .AddSingleton<Notices>()
            .AddSingleton<Wishes>()
            .AddSingleton<NextChat>()
            .AddConsoleLink(90, "IT's channel", ItChannelRoutes.Path, ConsoleRole.Admin)
            .AddSingleton<ItChannels>()
            .AddSingleton<ItPeople>()
            .AddSingleton<ItLines>()
            .AddSingleton<Claims>()
            .AddSingleton<Destinations>()
            .AddSingleton<SameAnswer>()
            .AddSingleton<TellingSender>()
            .AddHostedService<TellingLoop>();
    }

    public static void MapTelling(this IEndpointRouteBuilder routes) => ItChannelRoutes.Map(routes);
}
