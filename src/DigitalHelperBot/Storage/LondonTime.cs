using System.Globalization;

namespace DigitalHelperBot.ItConsole;

/// <summary>Days and times as pages show them: Europe/London, in words.</summary>
public static class LondonTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static DateTime Of(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London).DateTime;

    /// <summary>What was typed into a box for a date and time.</summary>
    public static DateTimeOffset At(DateTime local) => new DateTimeOffset(local, London.GetUtcOffset(local)).ToUniversalTime();

    public static string Day(DateTimeOffset moment) => Of(moment).ToString("d MMMM yyyy", British);

    public static string Moment(DateTimeOffset moment) => Of(moment).ToString("d MMMM yyyy, HH:mm", British);
}
