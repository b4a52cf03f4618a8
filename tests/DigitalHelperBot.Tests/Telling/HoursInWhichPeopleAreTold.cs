using DigitalHelperBot.Telling;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.Telling;

public sealed class HoursInWhichPeopleAreTold
{
    [Theory]
    [InlineData(UkNation.England, "2026-11-24T09:00Z", "2026-11-24T09:00Z")] // a Tuesday
    [InlineData(UkNation.England, "2026-11-24T07:59Z", "2026-11-24T08:00Z")] // too early
    [InlineData(UkNation.England, "2026-11-24T18:00Z", "2026-11-25T08:00Z")] // too late
    [InlineData(UkNation.England, "2026-11-27T17:59Z", "2026-11-27T17:59Z")] // the last minute of the week
    [InlineData(UkNation.England, "2026-11-27T18:00Z", "2026-11-30T08:00Z")] // the weekend
    [InlineData(UkNation.Scotland, "2026-11-27T18:00Z", "2026-12-01T08:00Z")] // and St Andrew's Day
    [InlineData(UkNation.Wales, "2026-12-24T20:00Z", "2026-12-29T08:00Z")] // Christmas, the weekend, Boxing Day's substitute
    [InlineData(UkNation.NorthernIreland, "2027-07-12T10:00+01:00", "2027-07-13T08:00+01:00")]
    [InlineData(UkNation.England, "2027-07-12T10:00+01:00", "2027-07-12T10:00+01:00")]
    [InlineData(UkNation.Scotland, "2028-01-01T10:00Z", "2028-01-05T08:00Z")] // two substitute days
    [InlineData(UkNation.England, "2027-03-28T10:00Z", "2027-03-30T08:00+01:00")] // the clocks go forward, then Easter Monday
    [InlineData(UkNation.England, "2026-07-01T07:30+01:00", "2026-07-01T08:00+01:00")] // summer time
    public void Are_working_hours_of_the_nation(UkNation nation, string asked, string told)
    {
        var hours = new WorkingHours(Options.Create(new TellingOptions { Nation = nation }));

        Assert.Equal(Moment(told), hours.NextFrom(Moment(asked)));
        Assert.Equal(asked == told, hours.AreNow(Moment(asked)));
        Assert.True(hours.AreNow(Moment(told)));
    }

    [Fact]
    public void Can_be_at_the_weekend_where_people_work_then()
    {
        var options = new TellingOptions { From = new(6, 0), Until = new(22, 0) };
        options.WorkingDays.Add(DayOfWeek.Sunday);

        Assert.Equal(Moment("2026-11-29T06:00Z"), new WorkingHours(Options.Create(options)).NextFrom(Moment("2026-11-27T12:00Z")));
    }

    [Theory]
    [InlineData("2026-12-25 all Christmas\n2026-13-01 all Nonsense", "line 2: \"2026-13-01\" is not a date")]
    [InlineData("# a remark\n\n25/12/2026 all Christmas", "line 3: \"25/12/2026\" is not a date")]
    [InlineData("2026-12-25", "line 1: the nations are missing")]
    [InlineData("2026-12-25 england,cornwall Christmas", "line 1: \"cornwall\" is not a nation")]
    public void Are_refused_with_a_file_of_bank_holidays_that_is_wrong(string text, string problem)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, text);
        try
        {
            Assert.Contains($"{file}, {problem}", Refused(new TellingOptions { BankHolidaysFile = file }), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Are_refused_with_a_file_of_bank_holidays_that_is_not_there() =>
        Assert.Contains("nowhere.txt can't be read", Refused(new TellingOptions { BankHolidaysFile = "nowhere.txt" }), StringComparison.Ordinal);

    [Fact]
    public void Are_refused_when_they_end_before_they_begin() =>
        Assert.Contains("Telling:From must be earlier", Refused(new TellingOptions { From = new(18, 0), Until = new(8, 0) }), StringComparison.Ordinal);

    [Fact]
    public void Come_with_the_same_days_for_all_nations_in_each_shipped_year()
    {
        foreach (var nation in Enum.GetValues<UkNation>())
        {
            var days = BankHolidays.Read(BankHolidays.Shipped, nation).GroupBy(day => day.Year).ToDictionary(year => year.Key, year => year.Count());
            var wanted = nation switch { UkNation.Scotland => 9, UkNation.NorthernIreland => 10, _ => 8 };

            Assert.Equal([2026, 2027, 2028], days.Keys.Order());
            // Scotland had one more in 2026, for the World Cup.
            Assert.All(days, year => Assert.Equal(wanted + (nation == UkNation.Scotland && year.Key == 2026 ? 1 : 0), year.Value));
        }

        Assert.All(Enum.GetValues<UkNation>().SelectMany(nation => BankHolidays.Read(BankHolidays.Shipped, nation)),
            day => Assert.False(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{day:yyyy-MM-dd} is at a weekend, so its substitute day is meant."));
    }

    private static string Refused(TellingOptions options) => string.Join('\n', new TellingRules().Validate(null, options).Failures ?? []);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
