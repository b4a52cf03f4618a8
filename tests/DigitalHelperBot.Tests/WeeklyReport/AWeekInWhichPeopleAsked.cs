using DigitalHelperBot.Counting;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.WeeklyReport;
using Microsoft.Extensions.Time.Testing;
using Reports = DigitalHelperBot.WeeklyReport.WeeklyReport;

namespace DigitalHelperBot.Tests.WeeklyReport;

/// <summary>From what people type to the report of their week.</summary>
public sealed class AWeekInWhichPeopleAsked(Databases databases) : IClassFixture<Databases>
{
    private static readonly IsoWeek Week = IsoWeek.Parse("2026-W47");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 17, 9, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_each_of_them_once_and_takes_no_silence_for_success(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        var anna = await bot.AskAsync("print a letter", "anna");
        await bot.AskAsync("print a letter", "anna");
        await bot.AskAsync("print a letter", "ben");
        var cleo = await bot.AskAsync("print a letter", "cleo");
        await bot.AskAsync("how do i water the office plants", "dan");
        await bot.PressAsync(anna.Card!.Value.Button("That worked"), "anna");
        await bot.PressAsync(cleo.Card!.Value.Button("I'm stuck here"), "cleo");

        var report = await MondayAsync(bot);

        Assert.Equal([4, 1, 1, 2, 1], Column(report, "headline", 1));
        Assert.Equal([3], Column(report, "commonQuestions", 1));
        Assert.Equal([1], Column(report, "benefitConfirmed", 2));
        var needs = report.Parts.Single(part => part.Name == "needsToMeet").Rows;
        Assert.Equal(["how do i water the office plants", "print a letter"], needs.Select(row => row[0].Text).Order(StringComparer.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_changed_by_what_they_say_the_week_after(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        var anna = await bot.AskAsync("print a letter", "anna");
        await MondayAsync(bot);
        await bot.PressAsync(anna.Card!.Value.Button("That worked"), "anna");

        Assert.Equal([1, 0, 0, 1, 0], Column(await bot.Service<Reports>().BuildAsync(Week, CancellationToken.None), "headline", 1));
        _time.Advance(TimeSpan.FromDays(7));
        Assert.Equal([0, 1, 0, 0, 0], Column(await bot.Service<Reports>().BuildAsync(Week.Next, CancellationToken.None), "headline", 1));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_changed_when_somebody_is_forgotten_afterwards(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        await bot.AskAsync("how do i water the office plants", "anna");
        await MondayAsync(bot);
        var sure = await bot.AskAsync("forget my questions", "anna");
        await bot.PressAsync(CardReading.ExecuteButtons(sure.Card!.Value).First(), "anna");

        var report = await bot.Service<Reports>().BuildAsync(Week, CancellationToken.None);

        Assert.Equal([1, 0, 0, 1, 1], Column(report, "headline", 1));
        Assert.Equal("Nobody's words are left for this", report.Parts.Single(part => part.Name == "needsToMeet").Rows.Single()[0].Text);
    }

    private static IEnumerable<double?> Column(Report report, string part, int column) => report.Parts.Single(one => one.Name == part).Rows.Select(row => row[column].Number);

    private async Task<Report> MondayAsync(BotUnderTest bot)
    {
        _time.SetUtcNow(AKnownWeek.Monday);
        return await bot.Service<Reports>().BuildAsync(Week, CancellationToken.None);
    }

    private Task<BotUnderTest> StartAsync(DatabaseKind kind) => BotUnderTest.StartWithAsync(_time, AtAnyHour.Database(kind, databases), "print-a-letter", "lost-keys", "open-the-door");
}
