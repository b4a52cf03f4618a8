using System.Globalization;

namespace DigitalHelperBot.Storage;

/// <summary>Moments are stored in UTC. Here they become what people's clocks show, Europe/London, and back.</summary>
public static class LondonTime
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Of(moment));

    /// <summary>The moment at which clocks show that, with the offset that they have then.</summary>
    public static DateTimeOffset At(DateTime local) => new(local, Zone.GetUtcOffset(local));

    /// <summary>For example <c>3 March 2026</c>.</summary>
    public static string Day(DateTimeOffset moment) => Of(moment).ToString("d MMMM yyyy", British);

    /// <summary>For example <c>3 March 2026, 14:05</c>.</summary>
    public static string Moment(DateTimeOffset moment) => Of(moment).ToString("d MMMM yyyy, HH:mm", British);
}
