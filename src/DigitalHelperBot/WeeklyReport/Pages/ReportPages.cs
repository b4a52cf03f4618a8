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
        if (await FindAsync(week, reports, cancellationToken) is not { } kept)
            return ConsoleAnswer.NotFound(NotMade);
        var report = await reports.BuildAsync(new(kept.Week), cancellationToken);
        var sent = (await sending.ListAsync(cancellationToken)).FirstOrDefault(row => row.Week == kept.Week);
        return ConsoleAnswer.Page<ReportPage>(new { Report = report, Kept = kept, Sent = sent, WasSentAgain = done == "sent-again", MaySend = person.May(ConsoleRole.Publisher) });
    }

    public static async Task<IResult> DownloadAsync(string week, string? part, WeeklyReport reports, CancellationToken cancellationToken)
    {
        if (await FindAsync(week, reports, cancellationToken) is not { } kept)
            return ConsoleAnswer.NotFound(NotMade);
        var report = await reports.BuildAsync(new(kept.Week), cancellationToken);
        var one = report.Parts.FirstOrDefault(each => each.Name == part);
        if (part is not null && one is null)
            return ConsoleAnswer.NotFound("The report has no such part.");
        return TypedResults.File(ReportCsv.Write(report, one), "text/csv; charset=utf-8", one is null ? $"report-{report.Week}.csv" : $"report-{report.Week}-{one.Name}.csv");
    }

    public static async Task<IResult> SendAgainAsync(string week, WeeklyReport reports, ReportSending sending, CancellationToken cancellationToken)
    {
        if (await FindAsync(week, reports, cancellationToken) is not { } kept)
            return ConsoleAnswer.NotFound(NotMade);
        var of = new IsoWeek(kept.Week);
        return await sending.SendAgainAsync(of, cancellationToken)
            ? ConsoleAnswer.SeeOther($"/console/reports/{of}?done=sent-again")
            : ConsoleAnswer.SeeOther($"/console/reports/{of}");
    }

    /// <summary>Only one that was made: looking at a page freezes no week.</summary>
    private static async Task<KeptReport?> FindAsync(string week, WeeklyReport reports, CancellationToken cancellationToken)
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

        return (await reports.ListAsync(cancellationToken)).FirstOrDefault(row => row.Week == read.Value);
    }
}
