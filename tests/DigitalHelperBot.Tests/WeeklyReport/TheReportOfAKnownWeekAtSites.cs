using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Teams.Tests;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.WeeklyReport;
using DigitalHelperBot.WeeklyReport.Sending;
using Microsoft.Extensions.Time.Testing;
using Reports = DigitalHelperBot.WeeklyReport.WeeklyReport;

namespace DigitalHelperBot.Tests.WeeklyReport;

/// <summary>The known week where places are known: some told, some held back, some to visit, and posters.</summary>
public sealed partial class TheReportOfAKnownWeekAtSites : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private BotUnderTest _bot = null!;
    private Report _report = null!;

    public async Task InitializeAsync()
    {
        _bot = await BotUnderTest.StartWithAsync(new FakeTimeProvider(AKnownWeek.Monday), [("Sites:Visits:LongestWaitWeeks", "52")], "print-a-letter", "lost-keys");
        await AKnownWeek.SeedAsync(_bot.Database);
        await AKnownWeek.AddSitesAsync(_bot.Database);
        _report = await _bot.Service<Reports>().BuildAsync(AKnownWeek.Week, CancellationToken.None);
    }

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Is_the_one_that_somebody_looked_at_in_card_page_and_csv()
    {
        Approved.Matches("weekly-report-at-sites.txt", ReportText.Write(_report, rows: true).ReplaceLineEndings("\n") + "\n");
        var card = new ArrayBufferWriter<byte>();
        ReportCard.Draw(_report, late: false, sentAgain: false, new Uri("https://helper.example.org/console/reports/2026-W47")).Write(card);
        Approved.Matches("weekly-report-card-at-sites.json", JsonSerializer.Serialize(JsonDocument.Parse(card.WrittenMemory).RootElement, Readable) + "\n");
        using var it = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Reader);
        using var page = await it.OpenAsync("/console/reports/2026-W47");
        Approved.Matches("weekly-report-page-at-sites.txt", TheReportInTheConsole.LinesOf(page));
        Approved.Matches("weekly-report-at-sites.csv", (await it.Http.GetStringAsync(new Uri("/console/reports/2026-W47/download", UriKind.Relative))).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Has_for_every_figure_the_rows_that_it_can_be_worked_out_from_by_hand()
    {
        var weeks = Rows("headline", "weeks");
        foreach (var (label, column) in ((string, string)[])[("Asked", "Asked"), ("Said that it worked", "Confirmed"), ("Said that it is not sorted", "NotSorted"), ("Said nothing", "Unknown"), ("Had no answer yet", "NoAnswer")])
            AssertSeries(Row("headline", label), weeks.Select(row => Number(row, column)));
        foreach (var row in Part("commonQuestions").Rows)
            AssertSeries(row, Rows("commonQuestions", "week_articles").Where(one => one["ArticleId"] == row[0].Article).Select(one => Number(one, "Shown")));
        foreach (var row in Part("posterScans").Rows)
            AssertSeries(row, Rows("posterScans", "week_articles").Where(one => one["ArticleId"] == row[0].Article).Select(one => Number(one, "Scans")));
        foreach (var row in Part("needsToMeet").Rows)
            Assert.Equal(row[2].Number, Of(Rows("needsToMeet", "week_needs"), "NeedId", row[0].Need!.Value).Where(one => Number(one, "Week") == 202647).Sum(one => Number(one, "People")));
        foreach (var row in Part("articlesToMend").Rows)
        {
            var rows = Rows("articlesToMend", "week_articles").Where(one => one["ArticleId"] == row[0].Article).ToList();
            Assert.Equal((row[1].Number, row[2].Number), (rows.Sum(one => Number(one, "NotSorted")), rows.Sum(one => Number(one, "Confirmed"))));
            var steps = Rows("articlesToMend", "week_steps").Where(one => one["ArticleId"] == row[0].Article).GroupBy(one => (one["Device"], one["Step"])).Select(step => step.Sum(one => Number(one, "Stuck"))).ToList();
            Assert.Equal(row[4].Number, steps.Count == 0 ? null : steps.Max());
        }

        var met = Assert.Single(Part("needsMet").Rows);
        Assert.Equal("tellings: NeedId=3 Told=3 (Sorted=1 Stuck=1 SaidNothing=1) Uncertain=1 Unreachable=0 Waiting=0 Stopped=0", Part("needsMet").Evidence[^1]);
        Assert.Equal([3, 1, 1, 1, 1, 0], met.Skip(2).Select(cell => cell.Number));
        foreach (var row in Part("benefitConfirmed").Rows)
            Assert.Equal(row[2].Number, Rows("benefitConfirmed", "week_articles").Where(one => one["ArticleId"] == row[0].Article).Sum(one => Number(one, "Confirmed")));
        foreach (var row in Part("signpostedElsewhere").Rows)
            Assert.Equal(row[2].Number, Of(Rows("signpostedElsewhere", "week_needs"), "NeedId", row[0].Need!.Value).Sum(one => Number(one, "People")));
    }

    [Fact]
    public void Has_for_every_figure_of_a_site_what_was_told_and_names_no_number_from_one_to_four()
    {
        var codes = new Dictionary<string, string> { ["Site not known"] = "", ["Ash Lane Library"] = "ash", ["Elm House"] = "elm", ["Fir Court"] = "fir", ["=Oak Depot"] = "oak" };
        foreach (var row in Part("sites").Rows)
        {
            foreach (var (column, at) in ((string, int)[])[("Needing", 1), ("Asked", 3), ("Scans", 5)])
            {
                var told = Told(Part("sites"), codes[row[0].Text!], column);
                Assert.Equal(row[at].Number, told.Count == 0 ? null : told.Sum());
                Assert.DoesNotContain(row[at].Number, (double?[])[1, 2, 3, 4]);
                Assert.All(told, figure => Assert.False(figure is >= 1 and <= 4));
            }
        }

        Assert.Null(Row("sites", "Elm House")[1].Number);
        Assert.Equal((14, "2026-W46"), (Row("sites", "Ash Lane Library")[5].Number, Row("sites", "Ash Lane Library")[6].Text));
        var fir = Row("sitesToVisit", "Fir Court");
        Assert.Equal(18, Told(Part("sitesToVisit"), "fir", "Needing").Sum());
        Assert.Equal("The last visit was 4 weeks ago, and since then 18 times somebody there was left with a need.", fir[1].Text);
        Assert.Contains(Part("sitesToVisit").Evidence, line => line.StartsWith("visits: Id=2 SiteId=fir State=Done StartsAt=2026-10-27", StringComparison.Ordinal));
    }

    private ReportPart Part(string name) => _report.Parts.Single(part => part.Name == name);

    private IReadOnlyList<ReportCell> Row(string part, string label) => Part(part).Rows.Single(row => row[0].Text == label);

    /// <summary>The listed rows of a table, as columns and values.</summary>
    private List<Dictionary<string, string>> Rows(string part, string table) =>
        [.. Part(part).Evidence.Where(line => line.StartsWith(table + ": ", StringComparison.Ordinal)).Select(line => line[(table.Length + 2)..].Split(' ').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]))];

    private static IEnumerable<Dictionary<string, string>> Of(List<Dictionary<string, string>> rows, string column, long value) => rows.Where(row => Number(row, column) == value);

    private static int Number(Dictionary<string, string> row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    /// <summary>The week, the mean of the four before, the difference and the nine weeks.</summary>
    private static void AssertSeries(IReadOnlyList<ReportCell> row, IEnumerable<int> weeks)
    {
        var people = weeks.ToList();
        Assert.Equal(9, people.Count);
        Assert.Equal((people[8], people[4..8].Average(), people[8] - people[4..8].Average()), (row[1].Number, row[2].Number, row[3].Number));
        Assert.Equal(people.Select(one => (int?)one), row[4].Trend);
    }

    private static List<int> Told(ReportPart part, string site, string column) =>
        [.. Figure.Matches(part.Evidence.Single(line => line.StartsWith($"week_sites: SiteId={site} {column}=", StringComparison.Ordinal))).Select(figure => int.Parse(figure.Groups[1].Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"(\d+) \(")]
    private static partial Regex Figure { get; }
}
