using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Privacy;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds;

public static class UnmetNeedsSetup
{
    public static IServiceCollection AddUnmetNeeds(this IServiceCollection services)
    {
        services.AddOptions<NeedsOptions>()
            .BindConfiguration(NeedsOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.AddHttpClient(Webhook.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(all => Webhook.Handler(all.GetRequiredService<IOptions<NeedsOptions>>().Value.Webhook))
            .RemoveAllLoggers();
        services.AddHealthChecks().AddCheck<WebhookHealth>("webhook");
        return services
            .AddPersonalRows(NeedsPersonalRows.All)
            .AddSingleton<NeedsOfAPerson>()
            .AddSingleton<IOpenNeeds, NeedsForWriters>()
            .AddSingleton<EmptiedSignals>()
            .AddSingleton(all => new PersonalMemory(all.GetRequiredService<NeedIndex>().Forget, all.GetRequiredService<EmptiedSignals>().FollowAsync))
            .AddSingleton<IValidateOptions<NeedsOptions>, NeedsOptionsRules>()
            .AddSingleton<NeedIndex>()
            .AddSingleton<NeedEvents>()
            .AddSingleton<Signals>()
            .AddSingleton<NeedReading>()
            .AddSingleton<Unplaced>()
            .AddSingleton<NeedChanges>()
            .AddSingleton<NeedsBoard>()
            .AddSingleton<NeedAnswers>()
            .AddSingleton<NeedTellings>()
            .AddSingleton<ToldPresses>()
            .AddSingleton<NeedsList>()
            .AddSingleton<AnswerProof>()
            .AddSingleton<ArticleProofs>()
            .AddSingleton<HeardInPerson>()
            .AddSingleton<Webhook>()
            .AddHostedService<NeedUpkeep>()
            .AddHostedService<WebhookSending>();
    }
}
