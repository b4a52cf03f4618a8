using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Teams.Tests;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.WeeklyReport;
using DigitalHelperBot.WeeklyReport.Sending;
using Microsoft.Extensions.Time.Testing;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reports = DigitalHelperBot.WeeklyReport.WeeklyReport;

namespace DigitalHelperBot.Tests.WeeklyReport;

/// <summary>The report goes to IT's channel by itself.</summary>
public sealed class MondayMorning(Databases databases) : IClassFixture<Databases>
{
    private const string Channel = "19:it@thread.tacv2";
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero));

    [Theory, OnSqlite, OnPostgres]
    public async Task Brings_the_report_at_half_past_eight_and_once(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        _time.SetUtcNow(AKnownWeek.Monday.AddMinutes(-1));
        await Task.Delay(200);
        Assert.DoesNotContain(bot.Connector.To(Channel), sent => sent.ReplyTo is null);

        var card = await ReportAsync(bot);

        Assert.Contains("What staff needed, week 47 of 2026", CardReading.AllText(card.Activity), StringComparison.Ordinal);
        Assert.DoesNotContain("late", CardReading.AllText(card.Activity), StringComparison.Ordinal);
        await UntilAsync(bot, async () => (await bot.Service<ReportSending>().ListAsync(CancellationToken.None)).Any(sent => sent.State == TellingState.Told));
        for (var minute = 0; minute < 5; minute++)
        {
            _time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(50);
        }

        Assert.Single(bot.Connector.To(Channel), sent => sent.ReplyTo is null);
        Assert.Equal(TellingState.Told, Assert.Single(await bot.Service<ReportSending>().ListAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task That_was_missed_brings_it_late_and_says_so()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        _time.SetUtcNow(AKnownWeek.Monday.AddDays(2));

        Assert.Contains("This report is late", CardReading.AllText((await ReportAsync(bot)).Activity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_a_report_that_may_not_have_arrived_to_IT()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        bot.Connector.Refuse = sent => sent.ConversationId == Channel ? 500 : null;
        _time.SetUtcNow(AKnownWeek.Monday);
        await UntilAsync(bot, async () => (await bot.Service<ReportSending>().ListAsync(CancellationToken.None)).Any(sent => sent.State == TellingState.Uncertain));
        bot.Connector.Refuse = _ => null;
        for (var minute = 0; minute < 5; minute++)
            _time.Advance(TimeSpan.FromSeconds(30));
        Assert.DoesNotContain(bot.Connector.To(Channel), sent => sent.ReplyTo is null);

        using var it = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Publisher);
        using var page = await it.OpenAsync("/console/reports/2026-W47");
        Assert.Contains("Nobody knows whether this report arrived", page.Text, StringComparison.Ordinal);
        using var done = await it.SendAsync(page, "/console/reports/2026-W47/send-again");

        Assert.Equal("/console/reports/2026-W47?done=sent-again", done.Location);
        await UntilAsync(bot, () => Task.FromResult(bot.Connector.To(Channel).Any(sent => sent.ReplyTo is null)));
        Assert.Contains("Sent again by IT", bot.Connector.To(Channel)[^1].Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Brings_the_card_that_somebody_looked_at()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        _time.SetUtcNow(AKnownWeek.Monday);

        var card = (await ReportAsync(bot)).Card!.Value;

        Approved.Matches("weekly-report-card.json", JsonSerializer.Serialize(card, Readable) + "\n");
        Assert.True(JsonSerializer.SerializeToUtf8Bytes(card).Length < 26_000, "The card is too large for Teams.");
    }

    [Fact]
    public void Brings_a_card_that_fits_however_much_people_wrote()
    {
        var cell = ReportCell.Of(new string('å', 3000)) with { Wordings = [.. Enumerable.Repeat(new string('ß', 3000), 3)] };
        var part = new ReportPart("part", "A part") { Columns = [.. Enumerable.Repeat(new ReportColumn("A column"), 6)], Rows = [.. Enumerable.Repeat<IReadOnlyList<ReportCell>>([.. Enumerable.Repeat(cell, 6)], 10)] };

        var card = ReportCard.Draw(new Report(AKnownWeek.Week.Value, AKnownWeek.Monday, [.. Enumerable.Range(0, 12).Select(number => part with { Name = $"part{number}" })]), late: true, sentAgain: true, null);

        Assert.NotNull(card);
    }

    private async Task<SentActivity> ReportAsync(BotUnderTest bot)
    {
        await UntilAsync(bot, () => Task.FromResult(bot.Connector.To(Channel).Any(sent => sent.ReplyTo is null)));
        return bot.Connector.To(Channel).First(sent => sent.ReplyTo is null);
    }

    private Task UntilAsync(BotUnderTest bot, Func<Task<bool>> isTrue) => Eventually.IsTrueAsync(async () =>
    {
        // What is on its way may take as long as this machine needs: its time would run out.
        if (!(await bot.Service<ReportSending>().ListAsync(CancellationToken.None)).Any(sent => sent.State == TellingState.Sending))
            _time.Advance(TimeSpan.FromSeconds(5));
        await Task.Delay(20);
        return await isTrue();
    }, "No report came.");

    private async Task<BotUnderTest> StartAsync(DatabaseKind kind)
    {
        var bot = await BotUnderTest.StartWithAsync(
            _time, [.. AtAnyHour.Database(kind, databases), ("Telling:ItChannelCode", ItChannelCodes.Of(Activities.Tenant, Channel)), ("Teams:PublicAddress", "https://helper.example.org")], "print-a-letter", "lost-keys");
        await bot.SayAsync(bot.Teams.ChannelMessage("use this channel for IT", thread: Channel + ";messageid=5"));
        await AKnownWeek.SeedAsync(bot.Database);
        await using var db = bot.Database.CreateDbContext();
        db.Add(new KeptReport { Week = AKnownWeek.Week.Previous.Value, MadeAt = AKnownWeek.Monday.AddDays(-7), ClaimedAt = AKnownWeek.Monday.AddDays(-7), Figures = "{}" });
        await db.SaveChangesAsync();
        return bot;
    }
}
