using System.Globalization;
using DigitalHelperBot.Counting;

namespace DigitalHelperBot.Tests.Counting;

public sealed class TheWeek
{
    [Theory]
    // Monday begins in London, not in Greenwich: in summer an hour earlier.
    [InlineData("2026-06-28T22:59:59Z", "2026-W26")]
    [InlineData("2026-06-28T23:00:00Z", "2026-W27")]
    [InlineData("2026-11-22T23:59:59Z", "2026-W47")]
    [InlineData("2026-11-23T00:00:00Z", "2026-W48")]
    // 2026 has a week 53, which runs into January; the last days of 2024 belong to 2025.
    [InlineData("2026-12-31T12:00:00Z", "2026-W53")]
    [InlineData("2027-01-03T23:59:59Z", "2026-W53")]
    [InlineData("2027-01-04T00:00:00Z", "2027-W01")]
    [InlineData("2024-12-30T00:00:00Z", "2025-W01")]
    public void Is_the_one_on_the_clocks_of_London(string moment, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData("2027-W12", 167)]
    [InlineData("2027-W43", 169)]
    [InlineData("2026-W48", 168)]
    public void Is_as_long_as_the_clocks_make_it(string week, int hours)
    {
        var read = IsoWeek.Parse(week);

        Assert.Equal(TimeSpan.FromHours(hours), read.End - read.Start);
    }

    [Fact]
    public void Follows_on_the_one_before_without_a_gap_for_forty_years()
    {
        var week = IsoWeek.Parse("2020-W01");
        while (week.Year < 2060)
        {
            Assert.Equal(week.End, week.Next.Start);
            Assert.Equal(week, week.Next.Previous);
            Assert.Equal(week.Next.Next, week.After(2));
            Assert.Equal((week, week), (IsoWeek.Of(week.Start), IsoWeek.Of(week.End.AddTicks(-1))));
            Assert.Equal(week, IsoWeek.Parse(week.ToString()));
            Assert.True(week < week.Next);
            week = week.Next;
        }
    }

    [Theory]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026W47")]
    [InlineData("2026-47")]
    [InlineData("")]
    public void Is_refused_when_there_is_no_such_week(string text) =>
        Assert.Contains("2026-W47", Assert.Throws<FormatException>(() => IsoWeek.Parse(text)).Message, StringComparison.Ordinal);
}
