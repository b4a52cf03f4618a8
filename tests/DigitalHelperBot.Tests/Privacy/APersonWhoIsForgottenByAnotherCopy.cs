using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Privacy;

/// <summary>Two copies of the program on one database.</summary>
public sealed class APersonWhoIsForgottenByAnotherCopy(Databases databases) : IClassFixture<Databases>
{
    private static readonly string[] Needs =
    [
        "who do i ring about mice in the staff kitchen", "where do i hang my bicycle at elm house", "how do i get a parking permit for the multi storey", "what time does the canteen open on sundays",
        "who waters the plants in reception", "can i bring my dog to the depot", "where are the spare keys for the minibus", "how do i order new gloves for the crew",
    ];

    [PostgresFact]
    public async Task Is_out_of_this_ones_memory_within_seconds()
    {
        var settings = AtAnyHour.Settings(AtAnyHour.Database(DatabaseKind.Postgres, databases));
        await using var first = await BotUnderTest.StartWithAsync(settings, "print-a-letter", "lost-keys");
        await using var second = await BotUnderTest.StartAgainAsync(first, settings);
        foreach (var need in Needs)
            await second.AskAsync(need);
        await second.AskAsync("how do i print a letter");
        var before = (await second.RowsAsync<Need>()).Count;
        Assert.Equal(Needs.Length, before);

        var card = (await first.AskAsync("forget my questions")).Card!.Value;
        await first.PressAsync(card.Button("Yes, forget my questions"));

        // Whoever says the same then starts a need of their own.
        foreach (var need in Needs)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            await second.AskAsync(need, "ben");
            if ((await second.RowsAsync<Need>()).Count > before)
                break;
        }

        Assert.Equal(before + 1, (await second.RowsAsync<Need>()).Count);
        Assert.DoesNotContain("Good to hear", (await second.AskAsync("that worked")).Everything, StringComparison.Ordinal);
    }
}
