using DigitalHelperBot.Telling;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Telling;

/// <summary>From the first question to the last telling, as Teams and the people behind it see it.</summary>
public sealed class OneNeedFromManySites(Databases databases) : IClassFixture<Databases>
{
    private static readonly string[] Wordings =
    [
        "how do i water the office plants", "who waters the plants in the office", "the plants in our office need water", "when are the office plants watered",
        "where is the watering can for the plants", "can i water the plants at work", "plants in the office are dry how do i water them", "water for the office plants",
        "watering the plants in our office", "office plants need watering who does it", "how often do i water the office plants", "our office plants are dying how do i water them",
    ];

    private static readonly string[] Sites = ["elm", "oak", "ash", "birch", "cedar", "hazel", "holly", "maple", "rowan"];

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_to_each_once_comes_back_when_two_are_stuck_and_is_told_to_the_rest(DatabaseKind kind)
    {
        var people = Enumerable.Range(0, 30).Select(number => $"{Sites[number % Sites.Length]}-{number}").ToArray();
        await using var bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), "print-a-letter", "lost-keys");
        var board = new Board(bot);
        foreach (var (person, number) in people.Select((person, number) => (person, number)))
            await bot.AskAsync(Wordings[number % Wordings.Length], person);

        await board.AnswerAsync("print-a-letter");
        await UntilAsync(board, counts => counts.People.Told == 30);
        Assert.All(people, person => Assert.Single(Tellings(bot, person)));

        foreach (var person in people[..20])
            await bot.PressAsync(Tellings(bot, person)[0].Card!.Value.Button("Sorted"), person);
        foreach (var person in people[20..22])
            await bot.PressAsync(Tellings(bot, person)[0].Card!.Value.Button("Still stuck"), person);
        await UntilAsync(board, counts => counts.People is { Told: 30, Sorted: 20, Stuck: 2, Unknown: 8 });
        var back = await board.NeedAsync();
        Assert.Equal((NeedState.Heard, 1), (back.State, back.ReopenedCount));
        Assert.Equal((1, 0, 0.0, 1), Of(await board.MeasuresAsync()));

        await board.AnswerAsync("lost-keys");
        await UntilAsync(board, counts => counts.Rounds.Count == 2 && counts.Rounds[1].People.Told == 10);
        Assert.All(people[..20], person => Assert.Single(Tellings(bot, person)));
        Assert.All(people[20..], person => Assert.Equal(2, Tellings(bot, person).Count));
        Assert.Equal(new PeopleCounts(30, 20, 0, 10, 0, 0, 0, 0), (await board.CountsAsync()).People);
        await bot.PressAsync(Tellings(bot, people[29])[1].Card!.Value.Button("Sorted"), people[29]);
        Assert.Equal(NeedState.Confirmed, (await board.NeedAsync()).State);
        Assert.Equal((1, 1, 100.0, 1), Of(await board.MeasuresAsync()));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_told_just_the_same_when_one_person_asked(DatabaseKind kind)
    {
        await using var bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), "print-a-letter", "lost-keys");
        var board = new Board(bot);
        await bot.AskAsync(Wordings[0]);

        await board.AnswerAsync("print-a-letter");
        await UntilAsync(board, counts => counts.People.Told == 1);
        await bot.PressAsync(Tellings(bot, "anna")[0].Card!.Value.Button("Still stuck"));
        await UntilAsync(board, counts => counts.People is { Told: 1, Stuck: 1 });
        Assert.Equal(NeedState.Heard, (await board.NeedAsync()).State);

        await board.AnswerAsync("lost-keys");
        await UntilAsync(board, counts => counts.Rounds.Count == 2 && counts.Rounds[1].People.Told == 1);
        await bot.PressAsync(Tellings(bot, "anna")[1].Card!.Value.Button("Sorted"));
        await UntilAsync(board, counts => counts.People is { Told: 1, Sorted: 1, Stuck: 0 });
        Assert.Equal(2, Tellings(bot, "anna").Count);
        Assert.Equal((1, 1, 100.0, 1), Of(await board.MeasuresAsync()));
    }

    private static (int Needs, int Confirmed, double? Share, int CameBack) Of(NeedMeasures measures) =>
        (measures.Needs, measures.Confirmed, measures.ConfirmedShare, measures.CameBack);

    private static IReadOnlyList<SentActivity> Tellings(BotUnderTest bot, string person) =>
        [.. bot.Connector.To($"a:{person}").Where(sent => sent.Everything.Contains("You asked about", StringComparison.Ordinal))];

    private static Task UntilAsync(Board board, Func<NeedCounts, bool> wanted) =>
        Eventually.IsTrueAsync(async () => wanted(await board.CountsAsync()), "The counts did not become what they should be.");
}
