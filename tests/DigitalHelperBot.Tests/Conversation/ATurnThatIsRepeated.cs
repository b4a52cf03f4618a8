using System.Net;
using System.Text.Json.Nodes;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Conversation;

public sealed class ATurnThatIsRepeated
{
    private const string Need = "who do i ring about mice in the staff kitchen at elm house";

    [Fact]
    public async Task Has_one_effect_when_fifty_copies_come_at_once_and_again_after_a_restart()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var message = bot.Teams.Message(Need, id: "the-one");
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => bot.PostAsync((JsonObject)message.DeepClone())));
        Assert.All(taken, t => Assert.Equal(HttpStatusCode.OK, t.StatusCode));
        await bot.Connector.NextAsync();
        await bot.StopAsync();

        await using var again = await BotUnderTest.StartAsync(bot.Folder, bot.Connector);
        using var repeated = await again.PostAsync((JsonObject)message.DeepClone());
        await again.AskAsync("hello");

        Assert.Equal(HttpStatusCode.OK, repeated.StatusCode);
        Assert.Single(await again.RowsAsync<Signal>());
        Assert.Equal(2, (await again.RowsAsync<AskedQuestion>()).Count);
        Assert.Equal(2, bot.Connector.Sent.Count(s => s.Activity.GetProperty("type").GetString() == "message"));
    }

    [Fact]
    public async Task Is_another_turn_in_another_conversation()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await bot.SayAsync(bot.Teams.Message(Need, "anna", id: "same"));
        await bot.SayAsync(bot.Teams.Message(Need, "bob", id: "same"));

        Assert.Equal(2, (await bot.RowsAsync<Signal>()).Count);
    }

    [Fact]
    public async Task Gets_the_same_card_when_it_was_a_button()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var reply = await bot.AskAsync("how do i show my screen");
        var press = bot.Teams.Execute(reply.Card!.Value.Button("That worked"));
        using var first = await bot.PostAsync((JsonObject)press.DeepClone());
        using var second = await bot.PostAsync(press);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }
}
