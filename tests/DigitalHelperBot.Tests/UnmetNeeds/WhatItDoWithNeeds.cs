using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class WhatItDoWithNeeds : IAsyncLifetime
{
    private const string Mice = "who do i ring about mice in the staff kitchen";
    private const string MiceAgain = "mice in the staff kitchen who do i ring";
    private const string Bicycle = "where do i hang my bicycle at elm house";
    private BotUnderTest _bot = null!;

    private NeedsBoard Board => _bot.Service<NeedsBoard>();

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync()
    {
        await CountedNeeds.AreThoseOfARecountAsync(_bot);
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task A_merge_takes_in_what_comes_later_and_can_be_undone_to_the_last_row()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Bicycle, "ben");
        var (before, signals) = (await NeedsAsync(), await SignalsAsync());
        var (mice, bicycle) = (before[0].Id, before[1].Id);

        await Board.MergeAsync(bicycle, mice, "jo", default);
        await _bot.AskAsync("at elm house where do i hang my bicycle", "cleo");
        Assert.Equal([mice, bicycle, bicycle], (await SignalsAsync()).Select(signal => signal.NeedId!.Value));
        Assert.Equal(2, (await NeedsAsync()).Count);

        await Board.UndoAsync(bicycle, "jo", default);
        var after = await NeedsAsync();
        Assert.Equal(before.Select(Row), after.Select(Row));
        Assert.Equal(signals.Select(Row), (await SignalsAsync()).Take(2).Select(Row));
    }

    [Fact]
    public async Task A_moved_signal_stays_where_it_was_put_and_draws_the_next_one_there()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(Bicycle, "ben");
        var (needs, signals) = (await NeedsAsync(), await SignalsAsync());

        await Board.MoveAsync(signals[0].Id, needs[1].Id, "jo", default);
        await _bot.AskAsync(MiceAgain, "cleo");

        Assert.All(await SignalsAsync(), signal => Assert.Equal(needs[1].Id, signal.NeedId));
        Assert.Equal(DecidedBy.Person, (await SignalsAsync())[0].PlacedBy);
    }

    [Fact]
    public async Task A_split_makes_a_need_of_some_signals_and_is_undone_without_a_trace_of_it()
    {
        await _bot.AskAsync(Mice, "anna");
        await _bot.AskAsync(MiceAgain, "ben");
        var (before, signals) = (await NeedsAsync(), await SignalsAsync());

        var added = await Board.SplitAsync(before[0].Id, [signals[1].Id], null, "jo", default);
        Assert.Equal(MiceAgain, (await NeedsAsync()).Single(need => need.Id == added).Title);
        Assert.Equal([before[0].Id, added], (await SignalsAsync()).Select(signal => signal.NeedId!.Value));

        await Board.UndoAsync(before[0].Id, "jo", default);
        Assert.Equal(before.Select(Row), (await NeedsAsync()).Select(Row));
        Assert.Equal(signals.Select(Row), (await SignalsAsync()).Select(Row));
    }

    [Fact]
    public async Task A_name_that_a_person_gave_is_left_alone()
    {
        await _bot.AskAsync(Mice, "anna");
        var need = (await NeedsAsync())[0].Id;

        await Board.RenameAsync(need, "Pests", "jo", default);
        for (var i = 0; i < 5; i++)
            await _bot.AskAsync(MiceAgain, $"person{i}");
        Assert.Equal("Pests", Assert.Single(await NeedsAsync()).Title);

        await Board.UndoAsync(need, "jo", default);
        Assert.Equal(Mice, Assert.Single(await NeedsAsync()).Title);
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_with_what_to_do()
    {
        await _bot.AskAsync(Mice, "anna");
        var (need, signal) = ((await NeedsAsync())[0].Id, (await SignalsAsync())[0].Id);

        await RefusedAsync("There is no need 7.", () => Board.RenameAsync(7, "x", "jo", default));
        await RefusedAsync("cannot be merged into itself", () => Board.MergeAsync(need, need, "jo", default));
        await RefusedAsync("Leave at least one in it", () => Board.SplitAsync(need, [signal], null, "jo", default));
        await RefusedAsync("There is no signal 7.", () => Board.MoveAsync(7, need, "jo", default));
        await RefusedAsync("no change that can be undone", () => Board.UndoAsync(need, "jo", default));
        await RefusedAsync("There is no article \"nothing\"", () => _bot.Service<NeedAnswers>().AnswerAsync(need, "nothing", [], "jo", default));
    }

    [Fact]
    public async Task Each_change_leaves_who_when_and_why()
    {
        await _bot.AskAsync(Mice, "anna");
        var need = (await NeedsAsync())[0].Id;
        await Board.WorkOnAsync(need, "jo", default);
        await _bot.Service<NeedAnswers>().SignpostAsync(need, "Ring estates on 4444.", "sam", default);

        Assert.Equal(
            [(NeedChangeKind.Started, null), (NeedChangeKind.BeingWorkedOn, "jo"), (NeedChangeKind.Signposted, "sam")],
            (await _bot.RowsAsync<NeedChange>()).OrderBy(change => change.Id).Select(change => (change.Kind, change.By)));
        Assert.Equal((NeedState.Signposted, "Ring estates on 4444.", 1), Assert.Single(await NeedsAsync()) is var row ? (row.State, row.Signpost!, row.Round) : default);
    }

    private static async Task RefusedAsync(string because, Func<Task> change) =>
        Assert.Contains(because, (await Assert.ThrowsAsync<NeedRefusedException>(change)).Message, StringComparison.Ordinal);

    private static (long, string, long?, DecidedBy, NeedState, long?) Row(Need need) => (need.Id, need.Title, need.TitleSignalId, need.NamedBy, need.State, need.MergedInto);

    private static (long, long?, DecidedBy, string) Row(Signal signal) => (signal.Id, signal.NeedId, signal.PlacedBy, signal.Text);

    private async Task<List<Need>> NeedsAsync() => [.. (await _bot.RowsAsync<Need>()).OrderBy(need => need.Id)];

    private async Task<List<Signal>> SignalsAsync() => [.. (await _bot.RowsAsync<Signal>()).OrderBy(signal => signal.Id)];
}
