using System.Net;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Sites.Visits;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.Sites.Visits;

public sealed class ThePageOfVisits : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartWithAsync(
        [("Sites:File", SiteFiles.Write(FolderOfTheRun.New("sites")))], "print-a-letter");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Says_where_to_go_this_week_and_takes_a_visit_in_two_taps()
    {
        using var sam = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Writer);
        using var page = await sam.OpenAsync("/console/visits");
        Assert.Contains("Mill Lane Depot", page.Text, StringComparison.Ordinal);

        using var done = await sam.PostAsync("/console/visits/record", page.Token, ("site", page.Document.QuerySelector("form[action='/console/visits/record'] input[name=site]")!.GetAttribute("value")!), ("helped", "5"));

        Assert.Equal((HttpStatusCode.SeeOther, "/console/visits?done=recorded"), (done.StatusCode, done.Headers.Location!.OriginalString));
        var visit = Assert.Single(await _bot.RowsAsync<Visit>());
        Assert.Equal(("DEP", VisitState.Done, 5), (visit.SiteId, visit.State, visit.PeopleHelped));
        using var after = await sam.OpenAsync("/console/visits?done=recorded");
        Assert.Contains("The visit is recorded.", after.Text, StringComparison.Ordinal);
        using var back = await sam.SendAsync(after, $"/console/visits/{visit.Id}/call-off");
        Assert.Equal(VisitState.CalledOff, Assert.Single(await _bot.RowsAsync<Visit>()).State);
    }

    [Fact]
    public async Task Plans_a_visit_and_invites_to_it_and_says_what_is_wrong_with_its_times()
    {
        using var jo = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Publisher);
        using var page = await jo.OpenAsync("/console/visits");
        var day = page.Document.QuerySelector("input[name=day]")!.GetAttribute("value")!;
        using var wrong = await jo.PostAsync("/console/visits/plan", page.Token, ("site", "EH"), ("day", day), ("from", "12:00"), ("until", "10:00"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("must end after it begins", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var planned = await jo.PostAsync("/console/visits/plan", page.Token, ("site", "EH"), ("day", day), ("from", "10:00"), ("until", "12:00"), ("place", "the staff room"));
        Assert.Equal("/console/visits?done=planned", planned.Headers.Location!.OriginalString);
        var visit = Assert.Single(await _bot.RowsAsync<Visit>());
        using var again = await jo.OpenAsync("/console/visits");
        using var invited = await jo.SendAsync(again, $"/console/visits/{visit.Id}/invite");
        Assert.Equal("/console/visits?done=invited", invited.Location);
        Assert.NotNull(Assert.Single(await _bot.RowsAsync<Visit>()).InvitedAt);
    }

    [Fact]
    public async Task Leads_to_a_sheet_to_take_along()
    {
        using var sam = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Reader);

        using var sheet = await sam.OpenAsync("/console/visits/sheet?site=EH");
        using var none = await sam.OpenAsync("/console/visits/sheet?site=NOWHERE");

        Assert.Contains("Visit sheet: Elm House", sheet.Text, StringComparison.Ordinal);
        Assert.Contains("What to bring", sheet.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }
}
