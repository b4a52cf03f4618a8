using DigitalHelperBot.Counting;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

/// <summary>Whatever was done with needs, the running week's numbers are those of a recount of the signals that are there. Not for people who were forgotten: their numbers stay.</summary>
internal static class CountedNeeds
{
    public static async Task AreThoseOfARecountAsync(BotUnderTest bot)
    {
        var signals = (await bot.RowsAsync<Signal>()).GroupBy(signal => IsoWeek.Of(signal.At).Value).ToList();
        var needs = signals.SelectMany(week => week.Where(signal => signal.NeedId is not null).GroupBy(signal => signal.NeedId!.Value).Select(need => (week.Key, need.Key, People(need))));
        var needing = signals.Select(week => (week.Key, People(week)));

        Assert.Equal(needs.Order(), (await bot.RowsAsync<RunningNeed>()).GroupBy(row => (row.Week, row.NeedId), row => row.People).Select(rows => (rows.Key.Week, rows.Key.NeedId, rows.Sum())).Where(row => row.Item3 != 0).Order());
        Assert.Equal(needing.Order(), (await bot.RowsAsync<RunningSite>()).GroupBy(row => row.Week, row => row.Needing).Select(rows => (rows.Key, rows.Sum())).Where(row => row.Item2 != 0).Order());
    }

    private static int People(IEnumerable<Signal> signals) => signals.Select(signal => signal.PersonKey ?? -signal.Id).Distinct().Count();
}
