using DigitalHelperBot.Counting;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Telling;
using DigitalHelperBot.WeeklyReport.Pages;
using DigitalHelperBot.WeeklyReport.Sections;
using DigitalHelperBot.WeeklyReport.Sending;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.WeeklyReport;

public static class WeeklyReportSetup
{
    public static IServiceCollection AddWeeklyReport(this IServiceCollection services)
    {
        services.AddOptions<WeeklyReportOptions>()
            .BindConfiguration(WeeklyReportOptions.Section, o => o.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<WeeklyReportOptions>, WeeklyReportRules>()
            .AddSingleton<ArticleNames>()
            .AddSingleton<PeoplesWords>()
            .AddSingleton<NumberSources>()
            .AddSingleton(all => new WeeklyReport(
                all.GetRequiredService<NumberSources>(), all.GetRequiredService<Weeks>(), all.GetRequiredService<PeoplesWords>(), Sections(all), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<WeeklyReport>>()))
            .AddSingleton<ReportTimes>()
            .AddSingleton<ReportSending>()
            .AddSingleton<ReportNotice>()
            .AddSingleton(all => new NoticeKind(ReportNotice.Kind, all.GetRequiredService<ReportNotice>().DrawAsync) { Summary = Words.For(null).Summary })
            .AddSingleton<HomeNumbers>()
            .AddHostedService<ReportSchedule>()
            .AddConsoleLink(10, "Home", "/console/home")
            .AddConsoleLink(80, "Report", "/console/reports");
    }

    public static void MapWeeklyReport(this WebApplication app)
    {
        app.MapConsolePage("/console/home", ReportPages.HomeAsync);
        app.MapConsolePage("/console/reports", ReportPages.ListAsync);
        app.MapConsolePage("/console/reports/{week}", ReportPages.ShowAsync);
        app.MapConsolePage("/console/reports/{week}/download", ReportPages.DownloadAsync);
        app.MapConsoleChange("/console/reports/{week}/send-again", ConsoleRole.Publisher, ReportPages.SendAgainAsync);
        app.MapConsoleFile(PrintStyle.File);
    }

    /// <summary>In the order in which people read them.</summary>
    private static Section[] Sections(IServiceProvider all) =>
    [
        new Headline(),
        new NeedsToMeet(),
        ActivatorUtilities.CreateInstance<ArticlesToMend>(all),
        ActivatorUtilities.CreateInstance<SitesToVisit>(all),
        ActivatorUtilities.CreateInstance<Rising>(all),
        ActivatorUtilities.CreateInstance<CommonQuestions>(all),
        ActivatorUtilities.CreateInstance<NeedsMet>(all),
        ActivatorUtilities.CreateInstance<NeedsThatCameBack>(all),
        new SignpostedElsewhere(),
        new SitesByFigure(),
        ActivatorUtilities.CreateInstance<PosterScans>(all),
        ActivatorUtilities.CreateInstance<BenefitConfirmed>(all),
        ActivatorUtilities.CreateInstance<ArticlesToReview>(all),
    ];
}
