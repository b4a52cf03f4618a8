using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>What IT do with needs, as these tests want it: what the program did not put together, they merge, and they answer the whole.</summary>
internal sealed class Board(BotUnderTest bot)
{
    private const string Sam = "Sam in IT";
    private long _need;

    public async Task<Need> NeedAsync() => (await bot.RowsAsync<Need>()).Single(need => need.Id == _need);

    public Task<NeedCounts> CountsAsync() => bot.Service<Rounds>().CountsAsync(_need, CancellationToken.None);

    public Task<NeedMeasures> MeasuresAsync() => NeedMeasures.ReadAsync(bot.Database, CancellationToken.None);

    public async Task AnswerAsync(string? article, string? signpost = null)
    {
        var needs = (await bot.RowsAsync<Need>()).Where(need => need.MergedInto is null).OrderBy(need => need.Id).ToList();
        _need = needs[0].Id;
        foreach (var other in needs[1..])
            await bot.Service<NeedsBoard>().MergeAsync(other.Id, _need, Sam, CancellationToken.None);
        var answers = bot.Service<NeedAnswers>();
        await (article is not null
            ? answers.AnswerAsync(_need, article, [], Sam, CancellationToken.None)
            : answers.SignpostAsync(_need, signpost!, Sam, CancellationToken.None));
    }
}
