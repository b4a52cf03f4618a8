using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;

namespace DigitalHelperBot.Tests.Telling;

public sealed class ManyToTell(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Are_told_eight_at_a_time_at_most(DatabaseKind kind)
    {
        await using var bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), "print-a-letter");
        var board = new Board(bot);
        for (var number = 0; number < 40; number++)
            await bot.AskAsync($"how do i water the office plants in room{number}", $"person-{number}");
        bot.Connector.Thinks = TimeSpan.FromMilliseconds(700);

        await board.AnswerAsync("print-a-letter");
        var mostClaimed = 0;
        await Eventually.IsTrueAsync(async () =>
        {
            mostClaimed = Math.Max(mostClaimed, (await bot.RowsAsync<DigitalHelperBot.Telling.Telling>()).Count(telling => telling.State == TellingState.Sending));
            return (await board.CountsAsync()).People.Told == 40;
        }, "Not everyone was told.");

        Assert.InRange(mostClaimed, 2, 8);
        Assert.InRange(bot.Connector.MostAtOnce, 2, 8);
    }
}
