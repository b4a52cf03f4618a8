using System.Globalization;
using DigitalHelperBot.Clock;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.WeeklyReport;
using DigitalHelperBot.WeeklyReport.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Tests.WeeklyReport;

public sealed class TheTimeOfTheReport
{
    [Theory]
    [InlineData("2026-W47", "2026-11-23T08:30:00Z")]
    // The clocks went forward on the Sunday before, and back on the one before this.
    [InlineData("2027-W12", "2027-03-29T07:30:00Z")]
    [InlineData("2027-W43", "2027-11-01T08:30:00Z")]
    [InlineData("2026-W53", "2027-01-04T08:30:00Z")]
    public void Is_half_past_eight_on_Monday_in_London(string week, string due) =>
        Assert.Equal(DateTimeOffset.Parse(due, CultureInfo.InvariantCulture), Times(new()).DueAt(IsoWeek.Parse(week)));

    [Fact]
    public void Is_taken_an_hour_later_where_the_clocks_leave_it_out() =>
        Assert.Equal(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero), Times(new() { Day = DayOfWeek.Sunday, At = new(1, 30) }).DueAt(IsoWeek.Parse("2027-W11")));

    [Fact]
    public void Comes_once_for_each_week_of_ten_years()
    {
        var times = Times(new());
        var last = IsoWeek.Parse("2025-W01");
        for (var now = times.DueAt(last); now.Year < 2036; now += TimeSpan.FromHours(1))
        {
            var due = times.LastDue(now);
            Assert.True(due == last || due == last.Next, $"{due} follows {last} at {now}");
            last = due;
        }
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void Cannot_be_played_with_where_real_people_are(string environment)
    {
        const string id = "22222222-2222-2222-2222-222222222222";
        string[] arguments =
        [
            "--environment", environment, "--Clock:StartsAt", "2026-11-23T08:29:00Z",
            "--Teams:AppId", id, "--Teams:AllowedTenants:0", id, "--Teams:Credential:Kind", "ManagedIdentity", "--Teams:PublicAddress", "https://helper.example.org",
        ];

        var refused = Assert.ThrowsAny<OptionsValidationException>(() =>
        {
            using var app = Program.Build(arguments);
            return app.Services.GetRequiredService<IOptions<ClockOptions>>().Value;
        });

        Assert.Contains("Clock:StartsAt is for trying things out", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_tried_out_on_this_computer()
    {
        await using var bot = await BotUnderTest.StartWithAsync([("Clock:StartsAt", "2026-11-23T08:29:00Z")], "print-a-letter");

        Assert.Equal(2026, bot.Service<TimeProvider>().GetUtcNow().Year);
        Assert.InRange(bot.Service<TimeProvider>().GetUtcNow(), new(2026, 11, 23, 8, 29, 0, TimeSpan.Zero), new(2026, 11, 23, 8, 33, 0, TimeSpan.Zero));
    }

    private static ReportTimes Times(WeeklyReportOptions options) => new(Options.Create(options));
}
