using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Tests;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.WeeklyReport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Reports = DigitalHelperBot.WeeklyReport.WeeklyReport;

namespace DigitalHelperBot.Tests.WeeklyReport;

public sealed class TheReportOfAKnownWeek(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Reads_as_it_did_when_somebody_checked_every_figure(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);

        var report = await bot.Service<Reports>().BuildAsync(AKnownWeek.Week, CancellationToken.None);

        Approved.Matches("weekly-report.txt", ReportText.Write(report, rows: true).ReplaceLineEndings("\n") + "\n");
        Approved.Matches("weekly-report.json", ReportJson.Write(report, rows: false).ReplaceLineEndings("\n") + "\n");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_the_same_when_it_is_made_with_the_weeks_before_it(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        var (reports, first) = (bot.Service<Reports>(), AKnownWeek.Week.After(-4));
        var each = new List<Report>();
        for (var week = first; week <= AKnownWeek.Week; week = week.Next)
            each.Add(await reports.BuildAsync(week, CancellationToken.None));
        await RunAsync(bot, "DELETE FROM weekly_reports");

        var together = await reports.BuildAsync(first, AKnownWeek.Week, CancellationToken.None);

        Assert.Equal(5, together.Count);
        Assert.Equal(ReportJson.Write(each, rows: true), ReportJson.Write(together, rows: true));
        Assert.Equal(5, (await reports.ListAsync(CancellationToken.None)).Count);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stays_as_it_was_made_but_for_words_that_are_gone(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        var reports = bot.Service<Reports>();
        var before = ReportJson.Write(await reports.BuildAsync(AKnownWeek.Week, CancellationToken.None), rows: false);

        await using (var db = bot.Database.CreateDbContext())
        {
            await db.Set<DigitalHelperBot.Counting.WeekArticle>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Shown, 1000));
            await db.Set<Need>().Where(need => need.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(need => need.State, NeedState.Answered));
        }

        Assert.Equal(before, ReportJson.Write(await reports.BuildAsync(AKnownWeek.Week, CancellationToken.None), rows: false));
        await using (var db = bot.Database.CreateDbContext())
        {
            await db.Set<Signal>().ExecuteUpdateAsync(set => set.SetProperty(signal => signal.Text, ""));
            await db.Set<Need>().ExecuteUpdateAsync(set => set.SetProperty(need => need.Title, ""));
        }

        var after = ReportJson.Write(await reports.BuildAsync(AKnownWeek.Week, CancellationToken.None), rows: false);
        Assert.DoesNotContain("plants", after, StringComparison.Ordinal);
        await using var kept = bot.Database.CreateDbContext();
        Assert.DoesNotContain("plants", (await kept.Set<KeptReport>().SingleAsync()).Figures, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_in_its_place_that_a_part_could_not_be_made_and_tries_it_again(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        var reports = bot.Service<Reports>();
        await RunAsync(bot, "ALTER TABLE need_history RENAME TO need_history_away");

        var report = await reports.BuildAsync(AKnownWeek.Week, CancellationToken.None);

        Assert.Equal(["needsMet", "needsThatCameBack"], report.Parts.Where(part => part.Failed).Select(part => part.Name));
        Assert.All(report.Parts.Where(part => part.Failed), part => Assert.Contains("could not be made", Assert.Single(part.Says), StringComparison.Ordinal));
        Assert.Contains(bot.Logs.Lines, line => line.Contains("The part needsMet of the report of 2026-W47 could not be made", StringComparison.Ordinal));
        await RunAsync(bot, "ALTER TABLE need_history_away RENAME TO need_history");
        Assert.True((await reports.BuildAsync(AKnownWeek.Week, CancellationToken.None)).IsWhole);
    }

    [Fact]
    public async Task Is_refused_while_the_week_is_not_over()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.Service<Reports>().BuildAsync(AKnownWeek.Week.Next, CancellationToken.None));

        Assert.Equal("The week 2026-W48 is not over. Its report can be made from Monday 30 November on.", refused.Message);
    }

    private async Task<BotUnderTest> StartAsync(DatabaseKind kind)
    {
        var bot = await BotUnderTest.StartWithAsync(new FakeTimeProvider(AKnownWeek.Monday), AtAnyHour.Database(kind, databases), "print-a-letter", "lost-keys");
        await AKnownWeek.SeedAsync(bot.Database);
        return bot;
    }

    private static async Task RunAsync(BotUnderTest bot, string sql)
    {
        await using var db = bot.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
