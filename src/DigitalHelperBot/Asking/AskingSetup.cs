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
