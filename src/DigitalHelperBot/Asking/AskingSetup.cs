using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Privacy;

namespace DigitalHelperBot.Asking;

public static class AskingSetup
{
    public static IServiceCollection AddAsking(this IServiceCollection services)
    {
        services.AddOptions<AskingOptions>()
            .BindConfiguration(AskingOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddPersonalRows(AskingPersonalRows.All)
            .AddSingleton(all => new PersonalMemory(all.GetRequiredService<RecentAnswers>().Forget, _ =>
            {
                all.GetRequiredService<RecentAnswers>().ForgetEverybody();
                return Task.CompletedTask;
            }))
            .AddSingleton<IAskedQuestions, QuestionsForWriters>()
            .AddSingleton<MyQuestions>()
            .AddSingleton<Counts>()
            .AddSingleton<Answerer>()
            .AddSingleton<Edits>()
            .AddSingleton<Questions>()
            .AddSingleton<CardPresses>()
            .AddSingleton<Reactions>()
            .AddSingleton<Greeter>()
            .AddSingleton<RecentAnswers>()
            .AddSingleton<AskingCards>();
    }
}
