using DigitalHelperBot.Counting;
using DigitalHelperBot.Sites;
using DigitalHelperBot.Sites.Pages;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Sites.Visits;

public sealed class AWeeksPlan(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly IsoWeek Week = IsoWeek.Of(Monday);
    private readonly FakeTimeProvider _time = new(Monday.AddDays(-56));

    [Theory, OnSqlite, OnPostgres]
    public async Task Says_where_to_go_and_why_from_what_may_be_told_since_the_last_visit(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        await TellAsync(bot, 6, 1, ("DEP", 30, 20), ("EH", 20, 6));
        _time.SetUtcNow(Monday);

        var plan = await bot.Service<VisitPlans>().ForAsync(Week, CancellationToken.None);

        Assert.Equal(["DEP", "EH"], plan.Sites.Select(site => site.Site.Code));
        Assert.Equal("Nobody from IT is known to have been there, and 120 times somebody there was left with a need.", plan.Sites[0].Why);

        await bot.Service<VisitBook>().RecordAsync("DEP", Monday.AddDays(-14), 12, "sam", CancellationToken.None);
        var after = await bot.Service<VisitPlans>().ForAsync(Week, CancellationToken.None);
        Assert.DoesNotContain("DEP", after.Sites.Select(site => site.Site.Code));

        await bot.Service<VisitBook>().RecordAsync("EH", Monday, null, "sam", CancellationToken.None);
        var same = await bot.Service<VisitPlans>().ForAsync(Week, CancellationToken.None);
        Assert.Equal(after.Sites.Select(site => site.Site.Code), same.Sites.Select(site => site.Site.Code));
        Assert.Equal(VisitState.Done, same.Sites.Single(site => site.Site.Code == "EH").ThisWeek!.State);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Gives_no_small_number_away_and_warns_of_a_silent_site(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        await TellAsync(bot, 7, 2, ("EH", 20, 10), ("DEP", 0, 0));
        await TellAsync(bot, 1, 1, ("EH", 20, 10), ("DEP", 0, 0), ("W3", 12, 3), ("W8", 12, 4));
        _time.SetUtcNow(Monday);

        var plan = await bot.Service<VisitPlans>().ForAsync(Week, CancellationToken.None);

        Assert.DoesNotContain(plan.Sites, site => site.Why.Contains(" 3 times", StringComparison.Ordinal) || site.Why.Contains(" 4 times", StringComparison.Ordinal) || site.Why.Contains(" 7 times", StringComparison.Ordinal));
        Assert.Equal(["Mill Lane Depot"], plan.Silent.Select(site => site.Name));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_held_against_similar_sites_that_nobody_visited(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        await TellAsync(bot, 8, 5, ("W3", 12, 12), ("W8", 11, 11));
        await TellAsync(bot, 4, 1, ("W3", 6, 6), ("W8", 11, 11));
        _time.SetUtcNow(Monday);
        await bot.Service<VisitBook>().RecordAsync("W3", Monday.AddDays(-35), 12, "sam", CancellationToken.None);

        var effect = Assert.Single((await bot.Service<VisitsShown>().ReadAsync(CancellationToken.None)).Effects);

        Assert.Equal(("W3", 20.0, 10.0, 1), (effect.Site.Code, effect.Before, effect.After, effect.SimilarSites));
        Assert.Equal((20.0, 20.0), (effect.SimilarBefore, effect.SimilarAfter));
    }

    private Task<BotUnderTest> StartAsync(DatabaseKind kind) => BotUnderTest.StartWithAsync(
        _time, [("Sites:Visits:LongestWaitWeeks", "52"), .. AtAnyHour.Database(kind, databases), ("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))], "print-a-letter");

    /// <summary>What the frozen weeks before Monday tell: the same in each.</summary>
    private static async Task TellAsync(BotUnderTest bot, int from, int until, params (string Site, int Asked, int Needing)[] sites)
    {
        await using var db = bot.Database.CreateDbContext();
        for (var before = from; before >= until; before--)
        {
            var week = IsoWeek.Of(Monday.AddDays(-7 * before)).Value;
            db.Add(new FrozenWeek { Week = week, FrozenAt = Monday });
            foreach (var (site, asked, needing) in sites)
                db.Add(new WeekSite { Week = week, SiteId = site, Asked = asked, Needing = needing, AskedHeld = asked is > 0 and < 5, NeedingHeld = needing is > 0 and < 5 });
        }

        await db.SaveChangesAsync();
    }
}
