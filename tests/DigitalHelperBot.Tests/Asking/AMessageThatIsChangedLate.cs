using DigitalHelperBot.Asking;
using DigitalHelperBot.Tests.FrontDoor;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Asking;

public sealed class AMessageThatIsChangedLate
{
    [Theory]
    [InlineData(10, "how do i show my screen")]
    [InlineData(11, "who do i ring about mice in the staff kitchen")]
    public async Task Is_asked_again_within_ten_minutes_and_left_alone_after_them(int minutes, string kept)
    {
        var time = new FakeTimeProvider(new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var bot = await BotUnderTest.StartAsync(time: time);
        var message = bot.Teams.Message("who do i ring about mice in the staff kitchen");
        await bot.SayAsync(message);
        time.Advance(TimeSpan.FromMinutes(minutes));

        using var taken = await bot.PostAsync(Activities.Edited(message, "how do i show my screen"));

        Assert.True(taken.IsSuccessStatusCode);
        Assert.Equal(kept, Assert.Single(await bot.RowsAsync<AskedQuestion>()).Text);
    }
}
