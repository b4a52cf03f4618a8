using System.Net;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>One person asked for something that was not there, and now it is.</summary>
public sealed class BeingTold(Databases databases) : IClassFixture<Databases>, IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Board _board = null!;

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task StartAsync(params (string Key, string Value)[] settings)
    {
        _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(settings), "print-a-letter", "lost-keys");
        _board = new Board(_bot);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_in_their_own_chat_with_the_steps_and_says_what_they_asked(DatabaseKind kind)
    {
        await _bot.DisposeAsync();
        await StartAsync(AtAnyHour.Database(kind, databases));
        await _bot.AskAsync("how do i water the office plants");
        await _board.AnswerAsync("print-a-letter");

        var told = await TheTellingToAsync("a:anna");

        Assert.Contains("You asked about \nhow do i water the office plants\n today. It's here now.", told.Everything.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Step 1 of", told.Everything, StringComparison.Ordinal);
        Assert.Equal("What you asked for is here", told.Activity.GetProperty("summary").GetString());
        await UntilAsync(counts => counts.People is { Told: 1, Unknown: 1, Waiting: 0 });
    }

    [Fact]
    public async Task Lets_them_say_by_Execute_that_it_is_sorted()
    {
        var told = await ToldAsync();

        var after = await _bot.PressAsync(told.Card!.Value.Button("Sorted"));

        Assert.Contains("IT can see that it helped", CardReading.AllText(after), StringComparison.Ordinal);
        await UntilAsync(counts => counts.People is { Told: 1, Sorted: 1, Stuck: 0, Unknown: 0 });
    }

    [Fact]
    public async Task Lets_them_say_by_Submit_that_they_are_still_stuck()
    {
        var told = await ToldAsync();

        using var taken = await _bot.PostAsync(_bot.Teams.Submit(told.Card!.Value.Button("Still stuck")));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        await Eventually.IsTrueAsync(() => _bot.Connector.To("a:anna").Any(sent => sent.Everything.Contains("I'm sorry that it's not sorted", StringComparison.Ordinal)), "No answer to the press came.");
        await UntilAsync(counts => counts.People is { Told: 1, Sorted: 0, Stuck: 1, Unknown: 0 });
    }

    [Fact]
    public async Task Counts_being_stuck_at_a_step_as_still_stuck()
    {
        var told = await ToldAsync();

        await _bot.PressAsync(told.Card!.Value.Button("I'm stuck here"));

        await UntilAsync(counts => counts.People.Stuck == 1);
    }

    [Fact]
    public async Task Takes_the_last_word_when_they_press_both()
    {
        var told = await ToldAsync();

        await _bot.PressAsync(told.Card!.Value.Button("Still stuck"));
        await _bot.PressAsync(told.Card!.Value.Button("Sorted"));

        await UntilAsync(counts => counts.People is { Sorted: 1, Stuck: 0 });
    }

    [Fact]
    public async Task Takes_no_press_from_anybody_else()
    {
        var told = await ToldAsync();

        var after = await _bot.PressAsync(told.Card!.Value.Button("Sorted"), "ben");

        Assert.Contains("for the person who asked", after.GetString(), StringComparison.Ordinal);
        Assert.Equal(0, (await _board.CountsAsync()).People.Sorted);
    }

    [Fact]
    public async Task Sends_those_whom_another_team_can_help_there()
    {
        await _bot.AskAsync("how do i water the office plants");
        await _board.AnswerAsync(null, "Facilities look after the plants. Ring [them](https://evil.example).");

        var told = await TheTellingToAsync("a:anna");

        Assert.Contains("Another team can help with that:", told.Everything, StringComparison.Ordinal);
        Assert.Contains("Facilities look after the plants. Ring [them](https://evil.example).", told.Everything, StringComparison.Ordinal);
        await _bot.PressAsync(told.Card!.Value.Button("Sorted"));
        await UntilAsync(counts => counts.People.Sorted == 1);
    }

    [Fact]
    public async Task Happens_once_however_often_they_asked()
    {
        await _bot.AskAsync("how do i water the office plants");
        await _bot.AskAsync("who waters the plants in the office");
        await _board.AnswerAsync("print-a-letter");

        await TheTellingToAsync("a:anna");
        await UntilAsync(counts => counts.People is { Told: 1, Waiting: 0 });

        Assert.Single(Tellings("a:anna"));
    }

    [Fact]
    public async Task Happens_again_for_the_next_answer_unless_it_is_sorted()
    {
        await _bot.AskAsync("how do i water the office plants");
        await _bot.AskAsync("who waters the plants in the office", "ben");
        await _board.AnswerAsync("print-a-letter");
        await _bot.PressAsync((await TheTellingToAsync("a:anna")).Card!.Value.Button("Sorted"));
        await _bot.PressAsync((await TheTellingToAsync("a:ben")).Card!.Value.Button("Still stuck"), "ben");

        await _board.AnswerAsync("lost-keys");
        await Eventually.IsTrueAsync(() => Tellings("a:ben").Count == 2, "Ben was not told of the second answer.");
        await UntilAsync(counts => counts.Rounds[1].People.Told == 1);

        Assert.Single(Tellings("a:anna"));
        var counts = await _board.CountsAsync();
        Assert.Equal((2, 1, 0, 1), (counts.People.Told, counts.People.Sorted, counts.People.Stuck, counts.People.Unknown));
        Assert.Equal([(1, 2), (2, 1)], counts.Rounds.Select(round => (round.Round, round.People.Told)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Happens_once_when_two_needs_with_the_same_answer_become_one_on_the_way(DatabaseKind kind)
    {
        await _bot.DisposeAsync();
        await StartAsync([.. AtAnyHour.Database(kind, databases), ("Telling:RepeatDelay", "00:00:00.2"), ("Teams:Outgoing:RepeatDelay", "00:00:00.05")]);
        await _bot.AskAsync("how do i water the office plants");
        await _bot.AskAsync("where do i hang my bicycle at elm house");
        await _bot.AskAsync("where do i hang my bicycle at elm house", "ben");
        var needs = (await _bot.RowsAsync<Need>()).OrderBy(need => need.Id).ToList();
        Assert.Equal(2, needs.Count);
        var isBusy = true;
        _bot.Connector.Refuse = sent => isBusy && sent.ReplyTo is null ? 429 : null;
        foreach (var need in needs)
            await _bot.Service<NeedAnswers>().AnswerAsync(need.Id, "print-a-letter", [], "sam", default);
        await _bot.Service<NeedsBoard>().MergeAsync(needs[1].Id, needs[0].Id, "sam", default);
        isBusy = false;

        await Eventually.IsTrueAsync(async () => (await _bot.RowsAsync<DigitalHelperBot.Telling.Telling>()).TrueForAll(telling => telling.State is TellingState.Told or TellingState.Overtaken), "Some are still waiting.");

        Assert.Single(Tellings("a:anna"));
        Assert.Single(Tellings("a:ben"));
        Assert.Equal(2, (await _bot.Service<Rounds>().CountsAsync(needs[0].Id, default)).People.Told);
    }

    [Fact]
    public async Task In_a_channel_is_done_in_the_thread_too_and_names_nobody()
    {
        const string Thread = "19:team@thread.tacv2;messageid=17";
        using (await _bot.PostAsync(_bot.Teams.ChannelMessage("how do i water the office plants")))
            await Eventually.IsTrueAsync(() => _bot.Connector.To(Thread).Count == 1, "The question in the channel was not answered.");
        await _board.AnswerAsync("print-a-letter");

        var told = await TheTellingToAsync(Thread);

        Assert.Contains("Somebody here asked about", told.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("anna", told.Activity.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Still stuck", told.Everything, StringComparison.Ordinal);
        var toAnna = await TheTellingToAsync("a:anna");
        Assert.Equal("object-anna", Assert.Single(_bot.Connector.Opened));
        await _bot.PressAsync(toAnna.Card!.Value.Button("Sorted"));
        await UntilAsync(counts => counts.People is { Told: 1, Sorted: 1 });
    }

    [Fact]
    public async Task Waits_for_the_next_chat_when_they_cannot_be_reached()
    {
        await _bot.AskAsync("how do i water the office plants");
        var blocked = true;
        _bot.Connector.Refuse = sent => blocked && sent.ConversationId == "a:anna" ? 403 : null;
        await _board.AnswerAsync("print-a-letter");
        await UntilAsync(counts => counts.People is { Unreachable: 1, Told: 0 });
        Assert.Empty(Tellings("a:anna"));

        blocked = false;
        await _bot.PostAsync(_bot.Teams.Message("hello"));

        await TheTellingToAsync("a:anna");
        await UntilAsync(counts => counts.People is { Unreachable: 0, Told: 1 });
        Assert.Single(Tellings("a:anna"));
    }

    [Fact]
    public async Task Is_left_undone_when_they_said_Do_not_tell_me_as_they_asked()
    {
        var answer = await _bot.AskAsync("how do i water the office plants");
        var after = await _bot.PressAsync(answer.Card!.Value.Button("Don't tell me"));
        Assert.Contains("I will not write to you", after.GetString(), StringComparison.Ordinal);

        await _board.AnswerAsync("print-a-letter");
        await UntilAsync(counts => counts.People is { Stopped: 1, Told: 0, Waiting: 0 });

        await _bot.AskAsync("tell me again");
        await _board.AnswerAsync("lost-keys");
        await UntilAsync(counts => counts.Rounds.Count == 2 && counts.Rounds[1].People.Stopped == 1);
        Assert.Empty(Tellings("a:anna"));
    }

    [Fact]
    public async Task Stops_when_they_say_so_and_comes_back_when_they_say_that()
    {
        await _bot.AskAsync("how do i water the office plants");
        var stopped = await _bot.AskAsync("Stop telling me.");
        Assert.Contains("not write to you by myself", stopped.Text, StringComparison.Ordinal);
        await _board.AnswerAsync("print-a-letter");
        await UntilAsync(counts => counts.People is { Stopped: 1, Told: 0, Waiting: 0 });
        Assert.Empty(Tellings("a:anna"));

        await _bot.PostAsync(_bot.Teams.Message("tell me again"));

        await TheTellingToAsync("a:anna");
        await UntilAsync(counts => counts.People is { Stopped: 0, Told: 1 });
    }

    private async Task<SentActivity> ToldAsync()
    {
        await _bot.AskAsync("how do i water the office plants");
        await _board.AnswerAsync("print-a-letter");
        return await TheTellingToAsync("a:anna");
    }

    private IReadOnlyList<SentActivity> Tellings(string conversationId) =>
        [.. _bot.Connector.To(conversationId).Where(sent => sent.Everything.Contains("asked about", StringComparison.Ordinal) && sent.ReplyTo is null)];

    private async Task<SentActivity> TheTellingToAsync(string conversationId)
    {
        await Eventually.IsTrueAsync(() => Tellings(conversationId).Count > 0, $"Nothing was told to {conversationId}.");
        return Tellings(conversationId)[0];
    }

    private async Task UntilAsync(Func<NeedCounts, bool> wanted) =>
        await Eventually.IsTrueAsync(async () => wanted(await _board.CountsAsync()), "The counts did not become what they should be.");
}
