using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Asking;

public sealed class SmallTalkAndLookingRound : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("hello", "What do you need to do?")]
    [InlineData("thanks", "You're welcome")]
    [InlineData("can i talk to a person", "Ring ")]
    [InlineData("bye", "Goodbye")]
    [InlineData("are you a robot", "I'm not a person")]
    [InlineData("this is bloody useless", "I'm sorry. Tell me what you need")]
    [InlineData("what the fuck", "I'm sorry. Tell me what you need")]
    [InlineData("👎", "I'm sorry. Tell me what you need")]
    [InlineData("👍🏽", "I'm glad that helped")]
    public async Task Is_answered_politely_and_is_never_a_need(string typed, string said)
    {
        var reply = await _bot.AskAsync(typed);

        Assert.Contains(said, reply.Everything, StringComparison.Ordinal);
        Assert.Empty(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task Shows_the_topics_and_leads_to_an_article()
    {
        var topics = await _bot.AskAsync("what can you do");
        var category = await _bot.PressAsync(topics.Card!.Value.Button("Meet and talk"));
        var walkthrough = await _bot.PressAsync(category.Button("Show my screen or slides"));

        Assert.Contains("Step 1 of", CardReading.AllText(walkthrough), StringComparison.Ordinal);
    }
}
