using System.Globalization;
using CsvHelper;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Teams.Tests;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using Microsoft.Extensions.Time.Testing;
using Reports = DigitalHelperBot.WeeklyReport.WeeklyReport;

namespace DigitalHelperBot.Tests.WeeklyReport;

public sealed class TheReportInTheConsole(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_every_part_with_its_table_and_what_it_is_counted_from(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        using var it = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);

        using var list = await it.OpenAsync("/console/reports");
        Assert.Contains("2026-W47", list.Text, StringComparison.Ordinal);
        using var page = await it.OpenAsync("/console/reports/2026-W47");

        Approved.Matches("weekly-report-page.txt", LinesOf(page));
        Assert.All(page.Document.QuerySelectorAll("svg"), chart => Assert.NotEqual("", chart.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Is_a_download_in_which_no_cell_is_a_formula()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        using var it = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);

        var all = await it.Http.GetStringAsync(new Uri("/console/reports/2026-W47/download", UriKind.Relative));
        var one = await it.Http.GetStringAsync(new Uri("/console/reports/2026-W47/download?part=commonQuestions", UriKind.Relative));

        Approved.Matches("weekly-report.csv", all.ReplaceLineEndings("\n"));
        Assert.Contains("HYPERLINK", all, StringComparison.Ordinal);
        Assert.All(Cells(all).Concat(Cells(one)), cell => Assert.False(cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) && !double.TryParse(cell, CultureInfo.InvariantCulture, out _), cell));
        Assert.Equal(3, one.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Of_a_week_that_nobody_made_is_not_there_and_opening_it_makes_none()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        using var it = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);

        foreach (var week in (string[])["2026-W30", "2026-W99", "1", "%3Cscript%3E"])
        {
            using var page = await it.OpenAsync($"/console/reports/{week}");
            Assert.Equal(System.Net.HttpStatusCode.NotFound, page.Status);
        }

        Assert.Single(await bot.Service<Reports>().ListAsync(CancellationToken.None));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stands_behind_the_first_page_with_what_waits(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        await bot.AskAsync("who mends the roof of the shed", "anna");
        await bot.AskAsync("who mends the roof of the shed", "ben");
        using var it = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);

        using var home = await it.OpenAsync("/console/home");

        var needs = home.Document.QuerySelectorAll("section").First(section => section.TextContent.Contains("Needs waiting", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal("how do i water the plants 4 heard", needs[0]);
        Assert.Contains("who mends the roof of the shed 2 heard", needs);
        Assert.Contains("Print a letter at another site", home.Text, StringComparison.Ordinal);
        Assert.Equal("/console/reports/2026-W47#articlesToMend", home.Document.QuerySelectorAll("a").Single(link => link.TextContent == "What this is counted from").GetAttribute("href"));
    }

    internal static string LinesOf(ConsolePage page) => string.Join('\n', page.Document.QuerySelectorAll("main h1, main h2, main p, main th, main td, main svg[role=img], main code")
        .Select(element => $"{element.LocalName} {element.GetAttribute("aria-label") ?? string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")) + "\n";

    private static List<string> Cells(string text)
    {
        using var csv = new CsvReader(new StringReader(text.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        var cells = new List<string>();
        while (csv.Read())
            cells.AddRange(csv.Parser.Record!);
        return cells;
    }

    private async Task<BotUnderTest> StartAsync(DatabaseKind kind)
    {
        var bot = await BotUnderTest.StartWithAsync(new FakeTimeProvider(AKnownWeek.Monday), AtAnyHour.Database(kind, databases), "print-a-letter", "lost-keys");
        await AKnownWeek.SeedAsync(bot.Database);
        await bot.Service<Reports>().BuildAsync(AKnownWeek.Week, CancellationToken.None);
        return bot;
    }
}
