using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DigitalHelperBot.Counting;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Posters;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Sites;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using Microsoft.Extensions.DependencyInjection;
using ZXing.Common;
using ZXing.QrCode.Internal;

namespace DigitalHelperBot.Tests.Posters;

public sealed class ACodeThatIsScanned(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Shows_what_the_article_is_for_and_is_counted_for_its_site(DatabaseKind kind)
    {
        await using var bot = await StartAsync(AtAnyHour.Database(kind, databases));

        var (status, page) = await bot.GetAsync("/go/print-a-letter?site=eh");
        await bot.GetAsync("/go/print-a-letter?site=EH");
        await bot.GetAsync("/go/print-a-letter?site=NOWHERE");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<h1>Print a letter at another site</h1>", page, StringComparison.Ordinal);
        Assert.Contains("You can hand over a letter wherever you are.", page, StringComparison.Ordinal);
        Assert.Contains("https://teams.microsoft.com/l/chat/0/0?tenantId=", page, StringComparison.Ordinal);
        Assert.Contains("message=Print%20a%20letter%20at%20another%20site", page, StringComparison.Ordinal);
        Assert.Equal([("", 1), ("EH", 2)], (await bot.RowsAsync<PosterScan>()).OrderBy(row => row.SiteId).Select(row => (row.SiteId, row.Scans)));
    }

    [Fact]
    public async Task Sets_no_cookie_and_lets_nothing_in()
    {
        await using var bot = await StartAsync();

        using var answer = await bot.Http.GetAsync(new Uri("/go/print-a-letter?site=EH", UriKind.Relative));

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Contains("default-src 'none'", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=\"", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Elm", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_steps_only_when_the_setting_is_on_and_names_the_article()
    {
        await using (var bot = await StartAsync())
            Assert.DoesNotContain("<ol>", (await bot.GetAsync("/go/print-a-letter")).Body, StringComparison.Ordinal);
        await using (var bot = await StartAsync(("Posters:ShowSteps", "true")))
            Assert.DoesNotContain("<ol>", (await bot.GetAsync("/go/print-a-letter")).Body, StringComparison.Ordinal);
        await using (var bot = await StartAsync(("Posters:StepsOf:0", "print-a-letter")))
            Assert.DoesNotContain("<ol>", (await bot.GetAsync("/go/print-a-letter")).Body, StringComparison.Ordinal);
        await using (var bot = await StartAsync(("Posters:ShowSteps", "true"), ("Posters:StepsOf:0", "print-a-letter")))
        {
            Assert.Contains("<ol>", (await bot.GetAsync("/go/print-a-letter")).Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<ol>", (await bot.GetAsync("/go/lost-keys")).Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/go/nothing-of-that-name")]
    [InlineData("/go/%3Cscript%3Ealert(1)%3C%2Fscript%3E?site=%22%3E%3Cscript%3E")]
    [InlineData("/go/..%2f..%2fappsettings.json")]
    [InlineData("/go/print-a-letter%00")]
    public async Task That_leads_to_nothing_says_so_and_repeats_nothing(string path)
    {
        await using var bot = await StartAsync();

        var (status, page) = await bot.GetAsync(path);

        Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{status}");
        Assert.DoesNotContain("script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await bot.RowsAsync<PosterScan>());
    }

    [Fact]
    public async Task Is_not_counted_when_nobody_looked()
    {
        await using var bot = await StartAsync();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/go/print-a-letter?site=EH");
        using var early = new HttpRequestMessage(HttpMethod.Get, "/go/print-a-letter?site=EH") { Headers = { { "Sec-Purpose", "prefetch" } } };

        using var one = await bot.Http.SendAsync(head);
        using var other = await bot.Http.SendAsync(early);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (one.StatusCode, other.StatusCode));
        Assert.Empty(await bot.RowsAsync<PosterScan>());
    }

    [Fact]
    public async Task Too_often_from_one_address_is_refused_and_not_counted()
    {
        await using var bot = await StartAsync();
        var answers = new List<HttpStatusCode>();
        for (var time = 0; time < 70; time++)
            answers.Add((await bot.GetAsync("/go/print-a-letter?site=EH")).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(answers.Count(status => status == HttpStatusCode.OK), Assert.Single(await bot.RowsAsync<PosterScan>()).Scans);
        Assert.InRange(answers.Count(status => status == HttpStatusCode.OK), 55, 65);
    }

    [Fact]
    public async Task Stands_on_a_poster_that_prints()
    {
        await using var bot = await StartAsync(("Teams:PublicAddress", "https://helper.example.org"));
        using var sam = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);

        using var page = await sam.OpenAsync("/console/posters?article=print-a-letter&article=lost-keys&site=EH");
        Assert.Equal(2, page.Document.QuerySelectorAll(".poster").Length);
        var picture = page.Document.QuerySelector(".poster img")!.GetAttribute("src")!;
        var (status, svg) = await bot.GetAsync(picture);

        Assert.Equal("/go/print-a-letter/qr.svg?site=EH", picture);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("https://helper.example.org/go/print-a-letter?site=EH", Scan(svg));
    }

    [Fact]
    public async Task Is_seen_by_IT_beside_the_poster_once_the_week_is_over()
    {
        await using var bot = await StartAsync();
        await using (var db = bot.Database.CreateDbContext())
        {
            var week = IsoWeek.Of(TimeProvider.System.GetUtcNow()).Previous;
            db.Add(new FrozenWeek { Week = week.Value, Scans = 40 });
            db.Add(new WeekArticle { Week = week.Value, ArticleId = "print-a-letter", Scans = 40 });
            db.AddRange(new WeekSite { Week = week.Value, SiteId = "EH", Scans = 33 }, new WeekSite { Week = week.Value, SiteId = "EHC", Scans = 2, ScansHeld = true }, new WeekSite { Week = week.Value, SiteId = "DEP", Scans = 5, ScansHeld = true });
            await db.SaveChangesAsync();
        }

        using var sam = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Reader);
        using var told = await sam.OpenAsync("/console/posters?article=print-a-letter&site=EH");
        using var held = await sam.OpenAsync("/console/posters?article=lost-keys&site=EHC");

        Assert.Contains("Print a letter at another site: 40 times, all places together", told.Text, StringComparison.Ordinal);
        Assert.Contains("Elm House: 33 times, all articles together", told.Text, StringComparison.Ordinal);
        Assert.Contains("I have lost my keys to a site: never, all places together", held.Text, StringComparison.Ordinal);
        Assert.Contains("Elm Court: told once it is five times or more", held.Text, StringComparison.Ordinal);
    }

    /// <summary>Reads the printed code as a phone would, from the dots of the picture.</summary>
    private static string Scan(string svg)
    {
        const int quiet = 4;
        var dots = Regex.Matches(svg.Split("<path d=")[1], @"M(\d+),(\d+)h1").Select(dot => (X: int.Parse(dot.Groups[1].Value, CultureInfo.InvariantCulture) - quiet, Y: int.Parse(dot.Groups[2].Value, CultureInfo.InvariantCulture) - quiet)).ToList();
        var code = new BitMatrix(1 + dots.Max(dot => dot.X));
        foreach (var (x, y) in dots)
            code[x, y] = true;
        return new Decoder().decode(code, null).Text;
    }

    private static Task<BotUnderTest> StartAsync(params (string Key, string Value)[] settings) => BotUnderTest.StartWithAsync(
        [.. settings, ("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))],
        services => services.Configure<PosterHost>(host => (host.BotAppId, host.TenantId) = ("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002")), "print-a-letter", "lost-keys");
}
