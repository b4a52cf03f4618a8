using DigitalHelperBot.ItConsole;
using DigitalHelperBot.KnownProblems.Pages;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.KnownProblems;

public static class KnownProblemsSetup
{
    public static IServiceCollection AddKnownProblems(this IServiceCollection services) => services
        .AddPersonalRows(KnownProblemsPersonalRows.All)
        .AddSingleton(new NoticeKind(ProblemOverContent.Kind, ProblemCards.DrawOver))
        .AddConsoleLink(50, "Notices", ProblemPages.Notices)
        .AddSingleton<RunningProblems>()
        .AddSingleton<KnownProblemsBoard>()
        .AddHostedService<ProblemUpkeep>();

    public static void MapKnownProblems(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapConsolePage(ProblemPages.Notices, ProblemPages.ShowAsync);
        app.MapConsoleChange(ProblemPages.Notices, ConsoleRole.Publisher, ProblemPages.StartAsync);
        app.MapConsoleChange($"{ProblemPages.Notices}/{{problem:long}}/stop", ConsoleRole.Publisher, ProblemPages.StopAsync);
    }
}
