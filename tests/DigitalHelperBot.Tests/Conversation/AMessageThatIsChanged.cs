using System.Net;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Conversation;

public sealed class AMessageThatIsChanged : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync(time: _time);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Twice_is_still_one_question_with_the_last_words()
    {
        var message = _bot.Teams.Message("how do i shw my scren");
        await _bot.SayAsync(message);
        await _bot.SayAsync(Activities.Edited(message, "how do i show my screen"));
        await _bot.SayAsync(Activities.Edited(message, "how do i show my screen on a call").With("timestamp", "2026-11-23T10:02:00.000Z"));

        Assert.Equal("how do i show my screen on a call", Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Text);
    }

    [Fact]
    public async Task After_ten_minutes_is_left_as_it_was()
    {
        var message = _bot.Teams.Message("who do i ring about mice in the staff kitchen");
        await _bot.SayAsync(message);
        // Else the reply that has just arrived would seem to be ten minutes late, and be sent again.
        while ((await _bot.RowsAsync<OutboxReply>()).Count > 0)
            await Task.Delay(20);
        _time.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        using var taken = await _bot.PostAsync(Activities.Edited(message, "how do i show my screen"));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("who do i ring about mice in the staff kitchen", Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Text);
        Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Single(_bot.Connector.Sent, s => s.Activity.GetProperty("type").GetString() == "message");
    }

    [Fact]
    public async Task Into_a_wish_is_that_wish_and_no_question()
    {
        var message = _bot.Teams.Message("how do i show my screen");
        await _bot.SayAsync(message);

        var reply = await _bot.SayAsync(Activities.Edited(message, "Forget me"));

        Assert.Contains("Are you sure?", reply.Everything, StringComparison.Ordinal);
        Assert.Equal("how do i show my screen", Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Text);
    }

    [Fact]
    public async Task By_somebody_who_was_forgotten_meanwhile_stays_forgotten()
    {
        var message = _bot.Teams.Message("how do i show my screen");
        await _bot.SayAsync(message);
        var sure = await _bot.AskAsync("forget me");
        await _bot.PressAsync(sure.Card!.Value.Button("Yes, forget my questions"));

        using var taken = await _bot.PostAsync(Activities.Edited(message, "how do i show my zanzibar"));

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal((null, ""), (await _bot.RowsAsync<AskedQuestion>()).Select(q => (q.PersonKey, q.Text)).Single());
    }
}
