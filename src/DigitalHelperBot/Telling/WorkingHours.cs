using System.Collections.Frozen;
using DigitalHelperBot.Storage;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Telling;

/// <summary>When people may be told: on working days that are no bank holiday, within the hours, Europe/London.</summary>
public sealed class WorkingHours
{
    /// <summary>Longer than any run of days off; if there are only days off, waiting longer would not help.</summary>
    private const int MostDaysAhead = 400;

    private readonly TimeOnly _from;
    private readonly TimeOnly _until;
    private readonly FrozenSet<DayOfWeek> _days;
    private readonly FrozenSet<DateOnly> _off;

    public WorkingHours(IOptions<TellingOptions> options)
    {
        var settings = options.Value;
        (_from, _until) = (settings.From, settings.Until);
        _days = settings.Days.ToFrozenSet();
        _off = BankHolidays.Read(BankHolidays.FileOf(settings), settings.Nation);
    }

    public bool AreNow(DateTimeOffset moment)
    {
        var local = LondonTime.Of(moment);
        var time = TimeOnly.FromTimeSpan(local.TimeOfDay);
        return IsWorkingDay(DateOnly.FromDateTime(local.Date)) && time >= _from && time < _until;
    }

    /// <summary>This moment, or the next at which people may be told.</summary>
    public DateTimeOffset NextFrom(DateTimeOffset moment)
    {
        if (AreNow(moment))
            return moment;
        var local = LondonTime.Of(moment);
        var day = DateOnly.FromDateTime(local.Date);
        if (TimeOnly.FromTimeSpan(local.TimeOfDay) >= _from)
            day = day.AddDays(1);
        for (var ahead = 0; ahead < MostDaysAhead && !IsWorkingDay(day); ahead++)
            day = day.AddDays(1);
        var opens = day.ToDateTime(_from);
        return LondonTime.At(opens).ToUniversalTime();
    }

    private bool IsWorkingDay(DateOnly day) => _days.Contains(day.DayOfWeek) && !_off.Contains(day);
}
