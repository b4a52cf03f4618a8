using DigitalHelperBot.Asking;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Asking;

public sealed class AQuestionThatIsTooVague : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Is_asked_back_with_the_likeliest_categories_and_is_no_need()
    {
        var reply = await _bot.AskAsync("it's broken");

        Assert.Contains("What is it about?", reply.Everything, StringComparison.Ordinal);
        Assert.InRange(CardReading.ExecuteButtons(reply.Card!.Value).Count(b => b.GetProperty("verb").GetString() == AskingVerbs.Topics), 1, 4);
        Assert.Equal(MatchOutcome.AskedBack, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Outcome);
        Assert.Empty(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task Leads_by_way_of_a_category_to_an_article_and_stays_one_question()
    {
        var reply = await _bot.AskAsync("it's broken");
        var category = await _bot.PressAsync(CardReading.ExecuteButtons(reply.Card!.Value).First());
        var article = CardReading.ExecuteButtons(category).First();
        var walkthrough = await _bot.PressAsync(article);

        Assert.Contains("Step 1 of", CardReading.AllText(walkthrough), StringComparison.Ordinal);
        var question = Assert.Single(await _bot.RowsAsync<AskedQuestion>());
        Assert.Equal(("it's broken", article.GetProperty("data").GetProperty("article").GetString()), (question.Text, question.ArticleId));
    }

    [Fact]
    public async Task Can_be_about_something_else()
    {
        var reply = await _bot.AskAsync("it's broken");
        var after = await _bot.PressAsync(reply.Card!.Value.Button("Something else"));

        Assert.Contains("what were you trying to do", after.GetString(), StringComparison.Ordinal);
    }
}
