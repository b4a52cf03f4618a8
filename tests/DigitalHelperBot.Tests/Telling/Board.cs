using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>What IT do with a need, as these tests want it: all open signals are one need, and it is answered.</summary>
internal sealed class Board(BotUnderTest bot)
{
    private const long NeedId = 1;
    private int _round;

    public Task<NeedCounts> CountsAsync() => bot.Service<Rounds>().CountsAsync(NeedId, CancellationToken.None);

    public async Task AnswerAsync(string? article, string? signpost = null)
    {
        await using (var db = bot.Database.CreateDbContext())
            await db.Set<Signal>().ExecuteUpdateAsync(signals => signals.SetProperty(signal => signal.NeedId, NeedId));
        var start = new RoundStart(NeedId, ++_round, article, signpost, "Sam in IT");
        await bot.Service<TurnWriter>().CommitAsync(bot.Service<Rounds>().Writes(start), CancellationToken.None);
    }
}
