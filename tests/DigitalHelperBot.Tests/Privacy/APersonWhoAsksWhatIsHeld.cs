using System.Text.Json;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Counting;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Privacy;

public sealed class APersonWhoAsksWhatIsHeld : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Sees_every_table_in_plain_words_and_nothing_of_anybody_else()
    {
        await _bot.AskAsync("who do i ring about hippos in the garden", "ben");
        var missed = await _bot.AskAsync("who do i ring about mice in the staff kitchen");
        await _bot.PressAsync(missed.Card!.Value.Button("Add this"), inputs: new() { ["detail"] = "they come at night" });
        var steps = await _bot.AskAsync("how do i show my screen");
        await _bot.PressAsync(steps.Card!.Value.Button("That worked"));
        using var thumbs = await _bot.PostAsync(_bot.Teams.Reaction("like"));

        var held = await _bot.AskAsync("What do you hold about me?");

        Assert.All(
            (string[])["What I hold about you", "object-anna", "a:anna", "Your questions (2)", "who do i ring about mice in the staff kitchen", "they come at night",
                "no answer", "it worked", "Likes and thumbs", "What you said about steps", "show-my-screen", "This week's counts", "Messages of the last week"],
            text => Assert.Contains(text, held.Everything, StringComparison.Ordinal));
        Assert.DoesNotContain("hippos", held.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("ben", held.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reaches_the_last_row_though_there_are_many()
    {
        for (var i = 0; i < 45; i++)
            await _bot.AskAsync($"who do i ring about case {i:000} {new string('x', 200)}");

        var (card, pages, seen) = ((await _bot.AskAsync("what do you hold about me")).Card!.Value, 0, "");
        while (true)
        {
            Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(card).Length, 1, 26 * 1024);
            seen += CardReading.AllText(card);
            pages++;
            if (!CardReading.AllText(card).Contains("Show more", StringComparison.Ordinal))
                break;
            card = await _bot.PressAsync(card.Button("Show more"));
        }

        Assert.InRange(pages, 3, 20);
        Assert.All(Enumerable.Range(0, 45), i => Assert.Contains($"case {i:000}", seen, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_shown_it_where_others_can_read_along()
    {
        await _bot.AskAsync("who do i ring about mice in the staff kitchen");
        foreach (var wish in (string[])["what do you hold about me", "forget my questions", "my questions"])
        {
            var reply = await _bot.SayAsync(_bot.Teams.ChannelMessage(wish));

            Assert.Equal("Ask me that in our own chat. Here, others could read the answer.", reply.Everything.Trim());
        }

        Assert.Single(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task Is_counted_for_no_question_and_no_need()
    {
        await _bot.AskAsync("what do you hold about me");
        await _bot.AskAsync("My questions.");
        await _bot.AskAsync("forget me");

        Assert.Empty(await _bot.RowsAsync<AskedQuestion>());
        Assert.Empty(await _bot.RowsAsync<Signal>());
        Assert.Empty(await _bot.RowsAsync<PersonWeek>());
    }
}
