using System.Text.Json;
using System.Text.Json.Nodes;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Privacy;

/// <summary>Twenty marked values of personal data go in by every way that takes words. None may come to rest, or come out, anywhere.</summary>
public sealed class TheCanarySweep(Databases databases) : IClassFixture<Databases>
{
    /// <summary>Numbers from the ranges that are kept for tests and drama.</summary>
    private static readonly string[] Canaries =
    [
        "canary.one@example.org", "CANARY.TWO@EXAMPLE.CO.UK", "canary-three@trust.example.nhs.uk",
        "07700 900123", "07700900456", "+44 7700 900789", "020 7946 0958",
        "999 043 6827", "999-012-3454", "9991063560",
        "AA 12 34 56 B", "hh010203d",
        "SW1A 1AA", "M1 1AE", "EC1A 1BB",
        "4111 1111 1111 1111", "5555555555554444", "378282246310005",
        "Hunter2!canary", "tr0mbone-canary",
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_nothing_in_the_database_the_logs_or_what_was_sent(DatabaseKind kind)
    {
        var place = databases.NewPlace(kind);
        await using var bot = await BotUnderTest.StartAsync(settings: kind == DatabaseKind.Postgres
            ? [("Storage:Provider", "Postgres"), ("Storage:PostgresConnectionString", place)]
            : []);
        var pressed = new List<string>();
        foreach (var (canary, i) in Canaries.Select((c, i) => (c, i)))
            pressed.AddRange(await SayEverywhereAsync(bot, canary.Contains("canary", StringComparison.Ordinal) && !canary.Contains('@') ? $"my password is {canary}" : canary, $"person{i}"));

        var found = new[]
        {
            ("database", await StoredBytes.ReadAsync(bot, kind)),
            ("logs", string.Join('\n', bot.Logs.Lines)),
            ("sent", string.Join('\n', bot.Connector.Sent.Select(s => s.Activity.GetRawText()))),
            ("answers to presses", string.Join('\n', pressed)),
        }.SelectMany(place => Canaries.Where(c => Holds(place.Item2, c)).Select(c => $"{c} in the {place.Item1}")).ToArray();

        Assert.Empty(found);
        // The sweep itself: what is no personal data came through, to each of the four.
        Assert.Contains("marmalade", await StoredBytes.ReadAsync(bot, kind), StringComparison.Ordinal);
        Assert.Contains(bot.Connector.Sent, s => s.Everything.Contains("marmalade", StringComparison.Ordinal));
        Assert.Contains(pressed, p => p.Contains("marmalade", StringComparison.Ordinal));
        Assert.NotEmpty(bot.Logs.Lines);
        Assert.Contains(await bot.RowsAsync<Signal>(), s => s.Detail?.Contains("marmalade everywhere", StringComparison.Ordinal) == true);
    }

    private static async Task<List<string>> SayEverywhereAsync(BotUnderTest bot, string canary, string person)
    {
        var pressed = new List<JsonElement>();
        var missed = await bot.AskAsync($"who do i ring about marmalade in the staff kitchen {canary}", person);
        foreach (var button in CardReading.ExecuteButtons(missed.Card!.Value).ToList())
            pressed.Add(await bot.PressAsync(button, person, new JsonObject { ["detail"] = $"marmalade everywhere {canary}" }));
        var message = bot.Teams.Message($"marmalade {canary} where", person);
        await bot.SayAsync(message);
        await bot.SayAsync(Activities.Edited(message, $"marmalade {canary} when"));
        await bot.SayAsync(bot.Teams.ChannelMessage($"marmalade {canary} how much", person));
        var steps = await bot.AskAsync($"how do i show my screen {canary}", person);
        foreach (var button in CardReading.ExecuteButtons(steps.Card!.Value).ToList())
            pressed.Add(await bot.PressAsync(button, person));
        using (await bot.PostAsync(bot.Teams.Feedback("dislike", $"marmalade {canary} is wrong", person)))
        using (await bot.PostAsync(bot.Teams.Feedback("like", $"marmalade {canary} is right", person)))
        using (await bot.PostAsync(bot.Teams.Reaction(canary, person)))
        {
            await bot.SayAsync(bot.Teams.Picture(person).With("name", canary));
        }

        await bot.AskAsync("my questions", person);
        var held = await bot.AskAsync("what do you hold about me", person);
        Assert.Contains("marmalade", held.Everything, StringComparison.Ordinal);
        return [.. pressed.Append(missed.Card!.Value).Select(p => p.GetRawText())];
    }

    /// <summary>As it was typed, or with the gaps taken out.</summary>
    private static bool Holds(string text, string canary)
    {
        var close = canary.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        // A short run of digits stands in any long key by chance; as it was typed, it does not.
        return text.Contains(canary, StringComparison.OrdinalIgnoreCase) || (close.Any(char.IsLetter) && close.Length > 6 && text.Contains(close, StringComparison.OrdinalIgnoreCase));
    }
}
