using System.CommandLine;
using System.Data.Common;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.WeeklyReport;

/// <summary><c>report --week 2026-W47</c>: the report of a week that is over, in a terminal. The bot may run beside it.</summary>
public static class ReportVerb
{
    private const int Done = 0;
    private const int Failed = 1;
    private const int UsedWrongly = 2;
    private const int SettingRefused = 3;

    public static Command Create()
    {
        var week = new Option<string>("--week") { Description = "The week, as in 2026-W47", HelpName = "WEEK", Required = true };
        week.Validators.Add(typed =>
        {
            try
            {
                IsoWeek.Parse(typed.Tokens.Count > 0 ? typed.Tokens[0].Value : "");
            }
            catch (FormatException wrong)
            {
                typed.AddError(wrong.Message);
            }
        });
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var rows = new Option<bool>("--rows") { Description = "Also list the stored rows that each figure can be checked from" };
        var command = new Command("report", "What staff needed in a week, and what to do about it") { week, json, rows };
        // Settings may be given as --Section:Key value, as when the bot is run.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, IsoWeek.Parse(parsed.GetRequiredValue(week)), parsed.GetValue(json), parsed.GetValue(rows), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IsoWeek week, bool json, bool rows, CancellationToken cancellationToken)
    {
        var errors = parsed.InvocationConfiguration.Error;
        try
        {
            await using var services = Services(parsed);
            if (await services.GetRequiredService<HelperDatabase>().JoinAsync(cancellationToken) is { } first)
            {
                await errors.WriteLineAsync(first);
                return Failed;
            }

            await services.GetRequiredService<ArticleLibrary.ArticleLibrary>().OpenAsync(cancellationToken);
            var report = await services.GetRequiredService<WeeklyReport>().BuildAsync(week, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(json ? ReportJson.Write(report, rows) : ReportText.Write(report, rows));
            return report.IsWhole ? Done : Failed;
        }
        catch (OptionsValidationException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return SettingRefused;
        }
        catch (InvalidOperationException notOver)
        {
            await errors.WriteLineAsync(notOver.Message);
            return UsedWrongly;
        }
        catch (Exception failed) when (failed is DbException or StorageUnavailableException or ArticleStoreOutOfReachException)
        {
            await errors.WriteLineAsync($"That did not work: {failed.Message}");
            return Failed;
        }
    }

    private static ServiceProvider Services(ParseResult parsed)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = parsed.GetValue<string>("--environment") });
        builder.Configuration.AddCommandLine([.. parsed.UnmatchedTokens]);
        builder.Logging.ClearProviders();
        builder.Services.AddStorage(builder.Configuration).AddPrivacy().AddCounting().AddSites().AddArticleLibrary(builder.Configuration).AddUnmetNeeds().AddTelling().AddWeeklyReport();
        return builder.Services.BuildServiceProvider();
    }
}
