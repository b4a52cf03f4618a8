using System.Text.Json.Nodes;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Asking;

/// <summary>They ask in the same thread at the same moment; what each says next is about what that person was answered.</summary>
public sealed class SeveralPeopleInOneChannel : IAsyncLifetime
{
    private const string Heard = "nobody can hear me";
    private const string Password = "i have forgotten my password";
    private const string Screen = "how do i show my screen";

    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Are_each_answered_what_they_asked()
    {
        var replies = await AtOnceAsync(("anna", Heard), ("bob", Password), ("carol", Screen));

        Assert.Equal(3, replies.Count);
        Assert.All((string[])["People can't hear me", "I've forgotten my password", "Show my screen or slides"], title => Assert.Single(replies, reply => reply.Everything.StartsWith(title, StringComparison.Ordinal)));
        Assert.Equal(3, (await QuestionsAsync()).Select(question => question.PersonKey).Distinct().Count());
    }

    [Fact]
    public async Task Say_how_it_went_each_for_themselves()
    {
        await AtOnceAsync(("anna", Heard), ("bob", Password), ("carol", Screen));

        var replies = await AtOnceAsync(("anna", "that didnt work"), ("bob", "that worked, thanks"), ("carol", "and on my iphone?"));

        var results = (await QuestionsAsync()).ToDictionary(question => question.Text, question => question.Result);
        Assert.Equal(3, results.Count);
        Assert.Equal((QuestionResult.NotSorted, QuestionResult.Confirmed, QuestionResult.Unknown), (results[Heard], results[Password], results[Screen]));
        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal((SignalKind.NotSorted, "people-cant-hear-me", Heard), (signal.Kind, signal.ArticleId, signal.Text));
        Assert.Single(replies, reply => reply.Card is { } card && CardReading.TextInSight(card).Contains("Steps on iPhone", StringComparison.Ordinal) && reply.Everything.StartsWith("Show my screen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keep_what_they_mean_when_one_of_them_puts_a_question_right()
    {
        await AtOnceAsync(("anna", Heard), ("bob", Screen));

        var reply = Assert.Single(await AtOnceAsync(("anna", "no, i meant my password, i forgot it")));

        Assert.StartsWith("I've forgotten my password", reply.Everything, StringComparison.Ordinal);
        Assert.Equal("people-cant-hear-me", Assert.Single(await QuestionsAsync(), question => question.Text == Heard).ArticleId);
        Assert.Equal("show-my-screen", Assert.Single(await QuestionsAsync(), question => question.Text == Screen).ArticleId);
    }

    [Fact]
    public async Task Say_nothing_about_an_answer_that_somebody_else_got()
    {
        await AtOnceAsync(("anna", Heard));

        await AtOnceAsync(("dave", "that worked, thanks"));
        await AtOnceAsync(("dave", "still stuck"));

        Assert.Equal(QuestionResult.Unknown, Assert.Single(await QuestionsAsync(), question => question.Text == Heard).Result);
        Assert.DoesNotContain(await _bot.RowsAsync<Signal>(), signal => signal.ArticleId == "people-cant-hear-me");
    }

    [Fact]
    public async Task Are_known_apart_in_each_thread()
    {
        await AtOnceAsync(("anna", Heard));
        await _bot.SayAsync(_bot.Teams.ChannelMessage(Screen, "anna", thread: "19:team@thread.tacv2;messageid=18"));

        await AtOnceAsync(("anna", "that didnt work"));

        var results = (await QuestionsAsync()).ToDictionary(question => question.Text, question => question.Result);
        Assert.Equal((QuestionResult.NotSorted, QuestionResult.Unknown), (results[Heard], results[Screen]));
    }

    private async Task<List<SentActivity>> AtOnceAsync(params (string Person, string Text)[] said)
    {
        JsonObject[] messages = [.. said.Select(message => _bot.Teams.ChannelMessage(message.Text, message.Person))];
        foreach (var taken in await Task.WhenAll(messages.Select(_bot.PostAsync)))
        {
            Assert.True(taken.IsSuccessStatusCode);
            taken.Dispose();
        }

        var replies = new List<SentActivity>();
        while (replies.Count < messages.Length)
            replies.Add(await _bot.Connector.NextAsync());
        return replies;
    }

    private async Task<List<AskedQuestion>> QuestionsAsync() =>
        [.. (await _bot.RowsAsync<AskedQuestion>()).Where(question => question.Outcome == MatchOutcome.Answered)];
}
