using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class ANeedThatSeveralPeopleHave : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync()
    {
        await CountedNeeds.AreThoseOfARecountAsync(_bot);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Is_there_from_the_first_of_them_in_their_words()
    {
        await _bot.AskAsync("who do i ring about mice in the staff kitchen");

        var need = Assert.Single(await _bot.RowsAsync<Need>());
        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal(("who do i ring about mice in the staff kitchen", NeedState.Heard, DecidedBy.Program, false), (need.Title, need.State, need.NamedBy, need.Urgent));
        Assert.Equal((need.Id, signal.Id), (signal.NeedId, need.TitleSignalId!.Value));
        Assert.Equal((need.Id, NeedChangeKind.Started, null), Assert.Single(await _bot.RowsAsync<NeedChange>()) is var change ? (change.NeedId, change.Kind, change.By) : default);
    }

    [Fact]
    public async Task Is_one_need_though_each_puts_it_a_little_differently()
    {
        await _bot.AskAsync("who do i ring about mice in the staff kitchen", "anna");
        await _bot.AskAsync("mice in the staff kitchen who do i ring", "ben");
        await _bot.AskAsync("Who do I ring about mice in the staff kichen??", "cleo");

        Assert.Single(await _bot.RowsAsync<Need>());
        Assert.Equal(3, (await _bot.RowsAsync<Signal>()).Count);
    }

    [Fact]
    public async Task Is_not_joined_with_the_same_words_about_another_thing()
    {
        foreach (var heard in (string[])["the barrier at the depot wont open", "the freezer in the kitchen wont open"])
            await _bot.Service<TurnWriter>().CommitAsync(_bot.Service<HeardInPerson>().Record(heard, null, "jo"), default);

        Assert.Equal(2, (await _bot.RowsAsync<Need>()).Count);
    }

    [Fact]
    public async Task Takes_all_signs_about_one_question_whatever_the_words()
    {
        await _bot.AskAsync("who do i ring about mice in the staff kitchen");
        await _bot.PostAsync(_bot.Teams.Feedback("dislike", "that is no use to me"));

        Assert.Single(await _bot.RowsAsync<Need>());
        Assert.Equal([SignalKind.NoAnswer, SignalKind.ThumbsDown], (await _bot.RowsAsync<Signal>()).OrderBy(s => s.Id).Select(s => s.Kind));
    }

    [Fact]
    public async Task Goes_again_when_the_only_person_changes_the_question()
    {
        var asked = _bot.Teams.Message("who do i ring about mice in the staff kitchen");
        await _bot.SayAsync(asked);
        await _bot.SayAsync(Activities.Edited(asked, "where do i hang my bicycle at elm house"));

        var need = Assert.Single(await _bot.RowsAsync<Need>());
        Assert.Equal("where do i hang my bicycle at elm house", need.Title);
        Assert.Equal(need.Id, Assert.Single(await _bot.RowsAsync<NeedChange>()).NeedId);
    }

    [Fact]
    public async Task Is_counted_too_when_it_was_heard_before_the_needs_were_read()
    {
        await _bot.AskAsync("who do i ring about mice in the staff kitchen", "anna");
        await _bot.AskAsync("mice in the staff kitchen who do i ring", "ben");
        foreach (var statement in (Statement[])[new("DELETE FROM running_needs"), new("UPDATE signals SET need_id = NULL")])
            await _bot.Database.ExecuteAsync(statement, _ => { }, default);

        while ((await _bot.RowsAsync<Signal>()).Exists(signal => signal.NeedId is null))
            await _bot.Service<Unplaced>().PlaceAsync(default);

        Assert.Equal(2, (await _bot.RowsAsync<RunningNeed>()).Sum(row => row.People));
    }

    [Fact]
    public async Task Is_found_again_after_a_restart()
    {
        var folder = FolderOfTheRun.New("helper");
        await using (var first = await BotUnderTest.StartAsync(folder))
            await first.AskAsync("who do i ring about mice in the staff kitchen", "anna");
        await using (var second = await BotUnderTest.StartAsync(folder))
        {
            await second.AskAsync("mice in the staff kitchen who do i ring", "ben");
            Assert.Single(await second.RowsAsync<Need>());
        }
    }
}
