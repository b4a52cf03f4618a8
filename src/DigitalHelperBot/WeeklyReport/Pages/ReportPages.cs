using DigitalHelperBot.Counting;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.WeeklyReport.Sending;

namespace DigitalHelperBot.WeeklyReport.Pages;

/// <summary>What the console's routes of this slice do.</summary>
internal static class ReportPages
{
    private const string NotMade = "No report was made of that week. Reports are made when a week is over.";

    public static async Task<IResult> HomeAsync(HomeNumbers numbers, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<HomePage>(new { Home = await numbers.ReadAsync(cancellationToken) });

    public static async Task<IResult> ListAsync(WeeklyReport reports, ReportSending sending, CancellationToken cancellationToken) =>
        ConsoleAnswer.Page<ReportsPage>(new { Reports = await reports.ListAsync(cancellationToken), Sent = await sending.ListAsync(cancellationToken) });

    public static async Task<IResult> ShowAsync(string week, string? done, ConsolePerson person, WeeklyReport reports, ReportSending sending, CancellationToken cancellationToken)
    {
        if (await FindAsync(week, reports, cancellationToken) is not { } found)
            return ConsoleAnswer.NotFound(NotMade);
        var (report, kept) = found;
        var sent = (await sending.ListAsync(cancellationToken)).FirstOrDefault(row => row.Week == kept.Week);
        return ConsoleAnswer.Page<ReportPage>(new { Report = report, Kept = kept, Sent = sent, WasSentAgain = done == "sent-again", MaySend = person.May(ConsoleRole.Publisher) });
    }

    public static async Task<IResult> DownloadAsync(string week, string? part, WeeklyReport reports, CancellationToken cancellationToken)
    {
        if (await FindAsync(week, reports, cancellationToken) is not { } found)
            return ConsoleAnswer.NotFound(NotMade);
        var one = found.Report.Parts.FirstOrDefault(each => each.Name == part);
        if (part is not null && one is null)
            return ConsoleAnswer.NotFound("The report has no such part.");
        return TypedResults.File(ReportCsv.Write(found.Report, one), "text/csv; charset=utf-8", one is null ? $"report-{found.Report.Week}.csv" : $"report-{found.Report.Week}-{one.Name}.csv");
    }

    public static async Task<IResult> SendAgainAsync(string week, WeeklyReport reports, ReportSending sending, CancellationToken cancellationToken)
    {
        if (await FindAsync(week, reports, cancellationToken) is not { } found)
            return ConsoleAnswer.NotFound(NotMade);
        return await sending.SendAgainAsync(found.Report.Week, cancellationToken)
            ? ConsoleAnswer.SeeOther($"/console/reports/{found.Report.Week}?done=sent-again")
            : ConsoleAnswer.SeeOther($"/console/reports/{found.Report.Week}");
    }

    /// <summary>Only one that was made: looking at a page freezes no week.</summary>
    private static async Task<(Report Report, KeptReport Kept)?> FindAsync(string week, WeeklyReport reports, CancellationToken cancellationToken)
    {
        IsoWeek read;
        try
        {
            read = IsoWeek.Parse(week);
        }
        catch (FormatException)
        {
            return null;
        }

        var kept = (await reports.ListAsync(cancellationToken)).FirstOrDefault(row => row.Week == read.Value);
        return kept is null ? null : (await reports.BuildAsync(read, cancellationToken), kept);
    }
}
