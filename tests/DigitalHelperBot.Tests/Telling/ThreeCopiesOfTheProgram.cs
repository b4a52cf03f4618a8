using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Xunit.Abstractions;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>Three copies on one database, all of which send, while Teams is too busy or broken now and then.</summary>
public sealed class ThreeCopiesOfTheProgram(Databases databases, ITestOutputHelper output) : IClassFixture<Databases>
{
    private const int Askers = 60;

    [PostgresFact]
    public async Task Share_the_telling_and_tell_each_person_once()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var settings = AtAnyHour.Settings([.. AtAnyHour.Database(DatabaseKind.Postgres, databases), ("Telling:PerSecond", "10"), ("Telling:RepeatDelay", "00:00:00.2"), ("Teams:Outgoing:RepeatDelay", "00:00:00.05")]);
        await using var first = await BotUnderTest.StartWithAsync(settings, "print-a-letter");
        await using var second = await BotUnderTest.StartAgainAsync(first, settings);
        await using var third = await BotUnderTest.StartAgainAsync(first, settings);
        BotUnderTest[] copies = [first, second, third];
        for (var number = 0; number < Askers; number++)
            await copies[number % 3].AskAsync($"how do i water the office plants in room{number}", $"person-{number}");
        var faults = new Faults(seed);
        first.Connector.Refuse = sent => sent.ReplyTo is null ? faults.Next() : null;

        var board = new Board(first);
        await board.AnswerAsync("print-a-letter");
        await Eventually.IsTrueAsync(async () => (await board.CountsAsync()).People.Waiting == 0, "Some are still waiting.");

        var counts = (await board.CountsAsync()).People;
        output.WriteLine($"{counts}, {faults.Broken} answered with 500");
        Assert.Equal(Askers, counts.Told + counts.Uncertain);
        Assert.Equal(faults.Broken, counts.Uncertain);
        var arrived = first.Connector.Sent.Where(sent => sent.ReplyTo is null).GroupBy(sent => sent.ConversationId).ToList();
        Assert.All(arrived, person => Assert.Single(person));
        Assert.Equal(counts.Told, arrived.Count);
        var senders = (await first.RowsAsync<DigitalHelperBot.Telling.Telling>()).GroupBy(telling => telling.ClaimedBy).Select(one => one.Count()).ToList();
        output.WriteLine($"sent by each: {string.Join(", ", senders)}");
        Assert.Equal(3, senders.Count);
    }

    private sealed class Faults(int seed)
    {
        private readonly Random _chance = new(seed);
        private int _broken;

        public int Broken => _broken;

        public int? Next()
        {
            int drawn;
            lock (_chance)
                drawn = _chance.Next(6);
            if (drawn == 1)
                Interlocked.Increment(ref _broken);
            return drawn switch { 0 => 429, 1 => 500, _ => null };
        }
    }
}
