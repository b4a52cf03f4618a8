using DigitalHelperBot.Tests.FrontDoor;
using Microsoft.Extensions.Time.Testing;

namespace DigitalHelperBot.Tests.Telling;

public sealed class TellingAtNight
{
    [Fact]
    public async Task Waits_for_the_morning()
    {
        // A Friday evening.
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 21, 0, 0, TimeSpan.Zero));
        await using var bot = await BotUnderTest.StartWithAsync(time, "print-a-letter");
        var board = new Board(bot);
        await bot.AskAsync("how do i water the office plants");
        await board.AnswerAsync("print-a-letter");

        time.Advance(TimeSpan.FromHours(10));
        await Task.Delay(300);
        Assert.Equal(1, (await board.CountsAsync()).People.Waiting);

        time.Advance(new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero) - time.GetUtcNow());
        await Eventually.IsTrueAsync(async () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return (await board.CountsAsync()).People.Told == 1;
        }, "Nobody was told on Monday morning.");
        Assert.Contains("on 27 November. It's here now.", bot.Connector.To("a:anna")[^1].Everything, StringComparison.Ordinal);
    }
}
