using System.Globalization;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.Counting;

/// <summary>A week from Monday to Sunday as ISO 8601 numbers them, on the clocks of Europe/London. A week in which the clocks change has 167 or 169 hours.</summary>
/// <param name="Value">Year and week in one number that sorts: 202653 is week 53 of 2026.</param>
public readonly record struct IsoWeek(int Value) : IComparable<IsoWeek>
{
    public int Year => Value / 100;
    public int Number => Value % 100;

    /// <summary>Monday, 00:00 in London.</summary>
    public DateTimeOffset Start => LondonTime.At(Monday);

    /// <summary>The next Monday, 00:00 in London: no longer in the week.</summary>
    public DateTimeOffset End => LondonTime.At(Monday.AddDays(7));

    public IsoWeek Next => After(1);
    public IsoWeek Previous => After(-1);

    private DateTime Monday => ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday);

    /// <summary>So many weeks later; earlier when it is below 0.</summary>
    public IsoWeek After(int weeks) => OfDay(Monday.AddDays(7 * weeks));

    /// <summary>How many weeks later it is than <paramref name="other"/>.</summary>
    public int Since(IsoWeek other) => Value == other.Value ? 0 : (Monday - other.Monday).Days / 7;

    public static IsoWeek Of(DateTimeOffset moment) => OfDay(LondonTime.Of(moment));

    /// <summary>Reads <c>2026-W47</c>.</summary>
    /// <exception cref="FormatException">It is not written so, or that year has no such week.</exception>
    public static IsoWeek Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 8 && text[4..6] is "-W"
            && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= ISOWeek.GetWeeksInYear(year))
        {
            return new(year * 100 + number);
        }

        throw new FormatException($"\"{text}\" is not a week. Write the year and the week as in 2026-W47.");
    }

    public int CompareTo(IsoWeek other) => Value.CompareTo(other.Value);

    public static bool operator <(IsoWeek left, IsoWeek right) => left.Value < right.Value;
    public static bool operator >(IsoWeek left, IsoWeek right) => left.Value > right.Value;
    public static bool operator <=(IsoWeek left, IsoWeek right) => left.Value <= right.Value;
    public static bool operator >=(IsoWeek left, IsoWeek right) => left.Value >= right.Value;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");

    private static IsoWeek OfDay(DateTime day) => new(ISOWeek.GetYear(day) * 100 + ISOWeek.GetWeekOfYear(day));
}
