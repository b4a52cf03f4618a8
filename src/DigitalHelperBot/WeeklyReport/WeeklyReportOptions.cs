using Microsoft.Extensions.Options;

namespace DigitalHelperBot.WeeklyReport;

/// <summary>The <c>WeeklyReport</c> section: when the week's report goes to IT's channel.</summary>
public sealed class WeeklyReportOptions
{
    public const string Section = "WeeklyReport";

    /// <summary>On which day, after the week is over.</summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Monday;

    /// <summary>At which time of day, Europe/London.</summary>
    public TimeOnly At { get; set; } = new(8, 30);

    /// <summary>False makes the report and sends it nowhere.</summary>
    public bool Send { get; set; } = true;
}

internal sealed class WeeklyReportRules : IValidateOptions<WeeklyReportOptions>
{
    public ValidateOptionsResult Validate(string? name, WeeklyReportOptions options) => Enum.IsDefined(options.Day)
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("WeeklyReport:Day must be a day of the week, for example Monday.");
}
