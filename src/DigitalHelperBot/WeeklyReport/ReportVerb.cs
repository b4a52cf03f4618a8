using System.CommandLine;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Privacy;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.WeeklyReport;

/// <summary><c>report --week 2026-W47</c>: the report of a week that is over, or of several in a row, in a terminal. The bot may run beside it.</summary>
public static class ReportVerb
{
    public static Command Create()
    {
        var week = WeekOption("--week", "The week, as in 2026-W47");
        week.Required = true;
        var until = WeekOption("--until", "Also the weeks after it, up to this one");
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var rows = new Option<bool>("--rows") { Description = "Also list the stored rows that each figure can be checked from" };
        var command = new Command("report", "What staff needed in a week, and what to do about it") { week, until, json, rows };
        // Settings may be given as --Section:Key value, as when the bot is run.
        command.TreatUnmatchedTokensAsErrors = false;
        command.Validators.Add(typed =>
        {
            // Weeks that are written as they should be sort as they are written.
            if (typed.GetValue(week) is { } first && typed.GetValue(until) is { } last && string.CompareOrdinal(last, first) < 0)
                typed.AddError($"--until {last} is before --week {first}.");
        });
        command.SetAction((parsed, cancellationToken) =>
        {
            var first = IsoWeek.Parse(parsed.GetRequiredValue(week));
            return RunAsync(parsed, first, parsed.GetValue(until) is { } last ? IsoWeek.Parse(last) : null, parsed.GetValue(json), parsed.GetValue(rows), cancellationToken);
        });
        return command;
    }

    private static Option<string> WeekOption(string name, string description)
    {
        var option = new Option<string>(name) { Description = description, HelpName = "WEEK" };
        option.Validators.Add(typed =>
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
        return option;
    }

    private static Task<int> RunAsync(ParseResult parsed, IsoWeek first, IsoWeek? until, bool json, bool rows, CancellationToken cancellationToken) => VerbSession.RunAsync(
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
            var reports = await session.Get<WeeklyReport>().BuildAsync(first, until ?? first, cancellationToken);
            await to.WriteLineAsync(json
                ? until is null ? ReportJson.Write(reports[0], rows) : ReportJson.Write(reports, rows)
                : string.Join(Environment.NewLine + Environment.NewLine, reports.Select(report => ReportText.Write(report, rows))));
            return reports.All(report => report.IsWhole) ? VerbSession.Done : VerbSession.Failed;
        },
        cancellationToken);
}
