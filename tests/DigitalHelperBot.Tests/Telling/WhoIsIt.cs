using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Telling;

public sealed class WhoIsIt(Databases databases) : IClassFixture<Databases>
{
    private const string Team = "19:team@thread.tacv2";

    [Fact]
    public async Task Is_offered_in_a_channel_and_confirmed_in_the_settings()
    {
        await using var first = await BotUnderTest.StartWithAsync([], "print-a-letter");
        var offered = await first.SayAsync(first.Teams.ChannelMessage("use this channel for IT"));

        var code = Assert.Single(await first.RowsAsync<ItChannel>()).Code;
        Assert.Contains($"they confirm {code}", offered.Text, StringComparison.Ordinal);
        Assert.False(await first.Service<ItPeople>().IsItAsync(TurnOf("anna"), CancellationToken.None));

        await first.StopAsync();
        await using var second = await BotUnderTest.StartAgainAsync(first, [("Telling:ItChannelCode", code)]);
        var confirmed = await second.SayAsync(second.Teams.ChannelMessage("Use this channel for IT."));
        Assert.Contains("This is IT's channel", confirmed.Text, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_confirmed_and_taken_back_in_the_console_and_is_one_channel_at_a_time(DatabaseKind kind)
    {
        await using var bot = await BotUnderTest.StartWithAsync(AtAnyHour.Database(kind, databases), "print-a-letter");
        await bot.SayAsync(bot.Teams.ChannelMessage("use this channel for IT"));
        bot.Connector.Members[(Team, "object-sam")] = true;
        using var admin = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Admin);
        using var offered = await admin.OpenAsync("/console/it-channel");

        using var confirmed = await admin.SendAsync(offered, "/console/it-channel/confirm", ("code", Assert.Single(await bot.RowsAsync<ItChannel>()).Code));
        using var page = await admin.OpenAsync(confirmed.Location!);
        var said = await bot.SayAsync(bot.Teams.ChannelMessage("use this channel for IT"));
        var wasIt = await bot.Service<ItPeople>().IsItAsync(TurnOf("sam"), CancellationToken.None);
        using var takenBack = await admin.SendAsync(page, "/console/it-channel/take-back", ("code", Assert.Single(await bot.RowsAsync<ItChannel>()).Code));
        using var after = await admin.OpenAsync(takenBack.Location!);

        Assert.Contains("Everyone in that channel's team is IT to the helper now.", page.Text, StringComparison.Ordinal);
        Assert.Contains("confirmed by Admin on this computer", page.Text, StringComparison.Ordinal);
        Assert.Contains("This is IT's channel", said.Text, StringComparison.Ordinal);
        Assert.True(wasIt);
        Assert.Contains("Nobody is IT to the helper in chat now.", after.Text, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await bot.RowsAsync<ItChannel>()).ConfirmedAt);
    }

    [Fact]
    public async Task Is_not_changed_in_the_console_while_the_settings_decide()
    {
        await using var bot = await BotUnderTest.StartWithAsync([("Telling:ItChannelCode", "22222-22222")], "print-a-letter");
        await bot.SayAsync(bot.Teams.ChannelMessage("use this channel for IT"));
        using var admin = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Admin);
        using var page = await admin.OpenAsync("/console/it-channel");

        using var refused = await admin.PostAsync("/console/it-channel/confirm", page.Token, ("code", Assert.Single(await bot.RowsAsync<ItChannel>()).Code));

        Assert.Contains("is 22222-22222 and decides", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("button[name=code]"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Null(Assert.Single(await bot.RowsAsync<ItChannel>()).ConfirmedAt);
    }

    [Fact]
    public async Task May_note_down_what_they_heard_on_a_visit_and_nobody_else_may()
    {
        await using var first = await BotUnderTest.StartWithAsync([], "print-a-letter");
        await first.SayAsync(first.Teams.ChannelMessage("use this channel for IT"));
        var code = Assert.Single(await first.RowsAsync<ItChannel>()).Code;
        await first.StopAsync();
        await using var bot = await BotUnderTest.StartAgainAsync(first, [("Telling:ItChannelCode", code)]);
        bot.Connector.Members[(Team, "object-sam")] = true;

        var kept = await bot.AskAsync("Heard at Elm House: nobody can print from the ward, ring 07700 900123", "sam");
        var refused = await bot.AskAsync("heard at Elm House: give me a new laptop", "anna");

        Assert.Contains("I noted that down, heard at Elm House.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("Only people in IT's team", refused.Text, StringComparison.Ordinal);
        var signal = Assert.Single(await bot.RowsAsync<Signal>());
        Assert.Equal((SignalKind.HeardInPerson, "nobody can print from the ward, ring [phone]", "Elm House", null), (signal.Kind, signal.Text, signal.SiteId, signal.PersonKey));
        Assert.NotNull(signal.NeedId);
    }

    [Fact]
    public async Task Note_it_down_for_the_site_that_they_mean_once_sites_are_known()
    {
        await using var first = await BotUnderTest.StartWithAsync([], "print-a-letter");
        await first.SayAsync(first.Teams.ChannelMessage("use this channel for IT"));
        var code = Assert.Single(await first.RowsAsync<ItChannel>()).Code;
        await first.StopAsync();
        await using var bot = await BotUnderTest.StartAgainAsync(first, [("Telling:ItChannelCode", code), ("Sites:File", Sites.SiteFiles.Write(first.Folder))]);
        bot.Connector.Members[(Team, "object-sam")] = true;

        var kept = await bot.AskAsync("heard at elm hse: nobody can print from the ward", "sam");
        var nowhere = await bot.AskAsync("heard at the moon: no air", "sam");

        Assert.Contains("heard at Elm House.", kept.Text, StringComparison.Ordinal);
        Assert.Contains("I know no site called the moon", nowhere.Text, StringComparison.Ordinal);
        Assert.Equal(["EH", null], (await bot.RowsAsync<Signal>()).OrderBy(signal => signal.Id).Select(signal => signal.SiteId));
    }

    [Fact]
    public async Task Is_not_chosen_in_a_chat()
    {
        await using var bot = await BotUnderTest.StartWithAsync([], "print-a-letter");

        var answer = await bot.AskAsync("use this channel for IT");

        Assert.Contains("Say that in a channel", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await bot.RowsAsync<ItChannel>());
    }

    [Fact]
    public async Task Are_the_members_of_the_team_asked_for_once_in_ten_minutes()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotUnderTest.StartWithAsync(time, "print-a-letter");
        await bot.SayAsync(bot.Teams.ChannelMessage("use this channel for IT"));
        var code = Assert.Single(await bot.RowsAsync<ItChannel>()).Code;
        var people = new ItPeople(
            new ItChannels(bot.Database, time, Options.Create(new TellingOptions { ItChannelCode = code })),
            bot.Service<DigitalHelperBot.Teams.Outgoing.ConnectorDirectory>(), time, Microsoft.Extensions.Logging.Abstractions.NullLogger<ItPeople>.Instance);
        bot.Connector.Members[(Team, "object-sam")] = true;

        Assert.True(await people.IsItAsync(TurnOf("sam"), CancellationToken.None));
        Assert.False(await people.IsItAsync(TurnOf("anna"), CancellationToken.None));
        Assert.True(await people.IsItAsync(TurnOf("sam"), CancellationToken.None));
        Assert.Equal(2, bot.Connector.MemberCalls);

        bot.Connector.Members.Clear();
        time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(await people.IsItAsync(TurnOf("sam"), CancellationToken.None));
        Assert.Equal(3, bot.Connector.MemberCalls);
    }

    [Fact]
    public void Is_refused_with_a_code_that_the_bot_never_gives() =>
        Assert.Contains("Telling:ItChannelCode is not a code", string.Join('\n', new TellingRules().Validate(null, new TellingOptions { ItChannelCode = "IT team" }).Failures ?? []), StringComparison.Ordinal);

    private static Turn TurnOf(string person) => new()
    {
        Kind = TurnKind.Message,
        Activity = new Activity(),
        ActivityId = "activity",
        TenantId = Activities.Tenant,
        ConversationId = $"a:{person}",
        ServiceUrl = "https://smba.trafficmanager.net/uk/",
        PersonId = $"object-{person}",
        Scope = ConversationScope.Personal,
        ReceivedAt = default,
    };
}
