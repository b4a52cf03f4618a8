using System.Globalization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Privacy;

/// <summary>Dates as people say them, on the clocks of Europe/London.</summary>
public static class DatesInWords
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary><c>today</c>, <c>yesterday</c>, <c>on Monday</c> in the week before, else <c>on 3 March</c>, with the year when it is another.</summary>
    public static string Day(DateTimeOffset moment, DateTimeOffset now)
    {
        var (day, today) = (LondonTime.DayOf(moment), LondonTime.DayOf(now));
        return (today.DayNumber - day.DayNumber) switch
        {
            0 => "today",
            1 => "yesterday",
            > 1 and < 7 => day.ToString("'on' dddd", British),
            _ when day.Year == today.Year => day.ToString("'on' d MMMM", British),
            _ => day.ToString("'on' d MMMM yyyy", British),
        };
    }
}
