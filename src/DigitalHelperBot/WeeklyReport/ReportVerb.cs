using System.CommandLine;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.WeeklyReport;

/// <summary><c>report --week 2026-W47</c>: the report of a week that is over, in a terminal. The bot may run beside it.</summary>
public static class ReportVerb
{
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

    private static Task<int> RunAsync(ParseResult parsed, IsoWeek week, bool json, bool rows, CancellationToken cancellationToken) => VerbSession.RunAsync(
        parsed,
        (services, configuration) => services.AddPrivacy().AddCounting().AddSites().AddArticleLibrary(configuration).AddUnmetNeeds().AddTelling().AddWeeklyReport(),
        failure => failure switch
        {
            // The week is not over.
            InvalidOperationException => VerbSession.UsedWrongly,
            ArticleStoreOutOfReachException => VerbSession.Failed,
            _ => null,
        },
        async (session, to) =>
        {
            await session.Get<ArticleLibrary.ArticleLibrary>().OpenAsync(cancellationToken);
            var report = await session.Get<WeeklyReport>().BuildAsync(week, cancellationToken);
            await to.WriteLineAsync(json ? ReportJson.Write(report, rows) : ReportText.Write(report, rows));
            return report.IsWhole ? VerbSession.Done : VerbSession.Failed;
        },
        cancellationToken);
}
