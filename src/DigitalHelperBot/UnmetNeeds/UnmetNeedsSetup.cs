using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.UnmetNeeds.Pages;
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
            .AddSingleton<BoardReading>()
            .AddSingleton<NeedSeeing>()
            .AddSingleton<NeedForms>()
            .AddConsoleLink(20, "Needs", NeedPages.Board)
            .AddSingleton<Webhook>()
            .AddHostedService<NeedUpkeep>()
            .AddHostedService<WebhookSending>();
    }

    public static void MapUnmetNeeds(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapConsolePage(NeedPages.Board, NeedPages.BoardAsync);
        app.MapConsolePage($"{NeedPages.Board}/heard", NeedPages.Heard);
        app.MapConsoleChange($"{NeedPages.Board}/heard", ConsoleRole.Writer, NeedForms.HeardAsync);
        app.MapConsolePage($"{NeedPages.Board}/proof/{{article}}", NeedPages.ProofAsync);
        app.MapConsoleChange($"{NeedPages.Board}/proof/{{article}}/looked-at", ConsoleRole.Writer, NeedForms.LookedAtAsync);
        const string One = $"{NeedPages.Board}/{{need:long}}";
        app.MapConsolePage(One, (long need, string? done, ConsolePerson person, NeedSeeing seeing, ArticleLibrary.ArticleLibrary library, CancellationToken cancellationToken) => NeedPages.NeedAsync(need, done, person, seeing, library, cancellationToken));
        app.MapConsolePage($"{One}/answer", NeedPages.AnswerAsync);
        app.MapConsoleChange($"{One}/answer", ConsoleRole.Publisher, NeedForms.AnswerAsync);
        app.MapConsoleChange($"{One}/words", ConsoleRole.Publisher, NeedForms.WordsAsync);
        app.MapConsoleChange($"{One}/signpost", ConsoleRole.Publisher, NeedForms.SignpostAsync);
        app.MapConsoleChange($"{One}/resend", ConsoleRole.Publisher, NeedForms.ResendAsync);
        app.MapConsoleChange($"{One}/work", ConsoleRole.Writer, NeedForms.WorkAsync);
        app.MapConsoleChange($"{One}/rename", ConsoleRole.Writer, NeedForms.RenameAsync);
        app.MapConsoleChange($"{One}/merge", ConsoleRole.Writer, NeedForms.MergeAsync);
        app.MapConsoleChange($"{One}/split", ConsoleRole.Writer, NeedForms.SplitAsync);
        app.MapConsoleChange($"{One}/move", ConsoleRole.Writer, NeedForms.MoveAsync);
        app.MapConsoleChange($"{One}/undo", ConsoleRole.Writer, NeedForms.UndoAsync);
    }
}
