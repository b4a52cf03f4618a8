using DigitalHelperBot.Privacy;
using DigitalHelperBot.Telling;

namespace DigitalHelperBot.KnownProblems;

public static class KnownProblemsSetup
{
    public static IServiceCollection AddKnownProblems(this IServiceCollection services) => services
        .AddPersonalRows(KnownProblemsPersonalRows.All)
        .AddSingleton(new NoticeKind(ProblemOverContent.Kind, ProblemCards.DrawOver))
        .AddSingleton<RunningProblems>()
        .AddSingleton<KnownProblemsBoard>()
        .AddHostedService<ProblemUpkeep>();
}
