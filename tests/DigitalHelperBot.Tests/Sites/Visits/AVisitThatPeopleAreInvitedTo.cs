using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;

namespace DigitalHelperBot.Tests.Sites.Visits;

public sealed class AVisitThatPeopleAreInvitedTo(Databases databases) : IClassFixture<Databases>
{
    private const string Mice = "who do i ring about mice in the staff kitchen";

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_once_to_those_there_with_something_open_and_to_nobody_else(DatabaseKind kind)
    {
        await using var bot = await StartAsync(kind);
        await ComeAsync(bot, "anna", "elm house", Mice);
        await ComeAsync(bot, "ben", "the elms", "where do i hang my bicycle");
        await ComeAsync(bot, "cleo", "elm house", "print a letter at another site");
        await ComeAsync(bot, "dora", "the depot", Mice);
        await ComeAsync(bot, "eve", "elm house", Mice);
        await bot.AskAsync("stop telling me", "eve");
        var visit = await PlanAsync(bot);

        for (var press = 0; press < 2; press++)
            await bot.Service<VisitInvites>().InviteAsync(visit, CancellationToken.None);

        await Eventually.IsTrueAsync(() => Task.FromResult(Invited(bot, "anna") + Invited(bot, "ben") == 2), "They were not invited.");
        await Task.Delay(500);
        Assert.Equal((1, 1, 0, 0, 0), (Invited(bot, "anna"), Invited(bot, "ben"), Invited(bot, "cleo"), Invited(bot, "dora"), Invited(bot, "eve")));
        Assert.Equal(2, (await bot.RowsAsync<VisitInvite>()).Count);
        Assert.DoesNotContain(await bot.RowsAsync<DigitalHelperBot.Telling.Telling>(), telling => telling.Content!.Contains("mice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Must_be_planned_and_still_to_come()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        var done = await bot.Service<VisitBook>().RecordAsync("EH", DateTimeOffset.UnixEpoch.AddYears(56), 3, "sam", CancellationToken.None);

        var tomorrow = Tomorrow(bot);
        await Assert.ThrowsAsync<VisitRefusedException>(() => bot.Service<VisitInvites>().InviteAsync(done, CancellationToken.None));
        await Assert.ThrowsAsync<VisitRefusedException>(() => bot.Service<VisitBook>().PlanAsync("NOWHERE", tomorrow, tomorrow.AddHours(2), null, "sam", CancellationToken.None));
        await Assert.ThrowsAsync<VisitRefusedException>(() => bot.Service<VisitBook>().PlanAsync("EH", tomorrow, tomorrow, null, "sam", CancellationToken.None));
    }

    [Fact]
    public async Task Is_the_one_that_is_recorded_afterwards()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        var now = bot.Service<TimeProvider>().GetUtcNow();
        var visit = await bot.Service<VisitBook>().PlanAsync("EH", now.AddSeconds(30), now.AddHours(2), "the staff room", "sam", CancellationToken.None);

        await bot.Service<VisitBook>().RecordAsync("EH", now, 6, "jo", CancellationToken.None);

        Assert.Equal((visit.Id, VisitState.Done, 6, "jo"), Assert.Single(await bot.RowsAsync<Visit>()) is var row ? (row.Id, row.State, row.PeopleHelped!.Value, row.By) : default);
    }

    [Fact]
    public async Task Has_a_sheet_that_names_only_what_five_people_share()
    {
        await using var bot = await StartAsync(DatabaseKind.Sqlite);
        foreach (var person in Enumerable.Range(0, 5))
            await ComeAsync(bot, $"elm{person}", "elm house", Mice);
        foreach (var person in Enumerable.Range(0, 5))
            await ComeAsync(bot, $"dep{person}", person < 2 ? "elm house" : "the depot", "where do i hang my bicycle");
        await ComeAsync(bot, "anna", "elm house", "my chair squeaks");

        var sheet = await bot.Service<VisitSheets>().ForAsync(bot.Service<DigitalHelperBot.Sites.SiteRegister>().Current.Find("EH")!, CancellationToken.None);

        Assert.Equal([Mice], sheet.HeardHere.Select(need => need.Title));
        Assert.Equal(["where do i hang my bicycle"], sheet.AlsoHeard.Select(need => need.Title));
        Assert.NotEmpty(sheet.ToShow);
        Assert.NotEmpty(sheet.Bring);
    }

    private static async Task ComeAsync(BotUnderTest bot, string person, string site, string question)
    {
        await bot.AskAsync($"i work at {site}", person);
        await bot.AskAsync(question, person);
    }

    private static Task<Visit> PlanAsync(BotUnderTest bot) =>
        bot.Service<VisitBook>().PlanAsync("EH", Tomorrow(bot), Tomorrow(bot).AddHours(2), "the staff room", "sam", CancellationToken.None);

    private static DateTimeOffset Tomorrow(BotUnderTest bot) => bot.Service<TimeProvider>().GetUtcNow().AddDays(1);

    private static int Invited(BotUnderTest bot, string person) => bot.Connector.To($"a:{person}").Count(sent => sent.Everything.Contains("IT are coming to Elm House", StringComparison.Ordinal));

    private Task<BotUnderTest> StartAsync(DatabaseKind kind) => BotUnderTest.StartWithAsync(
        [.. AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), ("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))], "print-a-letter", "lost-keys");
}
