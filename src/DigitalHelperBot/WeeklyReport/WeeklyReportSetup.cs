using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.WeeklyReport.Sections;

namespace DigitalHelperBot.WeeklyReport;

public static class WeeklyReportSetup
{
    public static IServiceCollection AddWeeklyReport(this IServiceCollection services) => services
        .AddSingleton<ArticleNames>()
        .AddSingleton<PeoplesWords>()
        .AddSingleton(all => new WeeklyReport(
            all.GetRequiredService<HelperDatabase>(), all.GetRequiredService<Weeks>(), all.GetRequiredService<PeoplesWords>(), Sections(all), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<WeeklyReport>>()));

    /// <summary>In the order in which people read them.</summary>
    private static Section[] Sections(IServiceProvider all) =>
    [
        new Headline(),
        ActivatorUtilities.CreateInstance<NeedsToMeet>(all),
        ActivatorUtilities.CreateInstance<ArticlesToMend>(all),
        ActivatorUtilities.CreateInstance<Rising>(all),
        ActivatorUtilities.CreateInstance<CommonQuestions>(all),
        ActivatorUtilities.CreateInstance<NeedsMet>(all),
        ActivatorUtilities.CreateInstance<NeedsThatCameBack>(all),
        ActivatorUtilities.CreateInstance<SignpostedElsewhere>(all),
        ActivatorUtilities.CreateInstance<SitesByFigure>(all),
        ActivatorUtilities.CreateInstance<BenefitConfirmed>(all),
        ActivatorUtilities.CreateInstance<ArticlesToReview>(all),
    ];
}
