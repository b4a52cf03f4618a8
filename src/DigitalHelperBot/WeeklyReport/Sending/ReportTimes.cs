using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.WeeklyReport.Sending;

/// <summary>When each week's report is due, on the clocks of Europe/London.</summary>
internal sealed class ReportTimes(IOptions<WeeklyReportOptions> options)
{
    /// <summary>Later than that after its time, it says that it is late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public DateTimeOffset DueAt(IsoWeek week)
    {
        var monday = DateOnly.FromDateTime(week.End.DateTime);
        var days = ((int)options.Value.Day - (int)DayOfWeek.Monday + 7) % 7;
        var local = monday.AddDays(days).ToDateTime(options.Value.At);
        // A time that the clocks leave out in spring is taken an hour later.
        if (LondonTime.Zone.IsInvalidTime(local))
            local = local.AddHours(1);
        return LondonTime.At(local);
    }

    public bool IsLate(IsoWeek week, DateTimeOffset now) => now - DueAt(week) > Patience;

    /// <summary>The newest week whose report is due.</summary>
    public IsoWeek LastDue(DateTimeOffset now)
    {
        var week = IsoWeek.Of(now).Previous;
        while (DueAt(week) > now)
            week = week.Previous;
        return week;
    }
}
