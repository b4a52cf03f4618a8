using System.Text.Json;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class ANeedThatWasAnswered(Databases databases) : IClassFixture<Databases>, IAsyncLifetime
{
    private const string Mice = "who do i ring about mice in the staff kitchen";
    private BotUnderTest _bot = null!;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await CountedNeeds.AreThoseOfARecountAsync(_bot);
        await _bot.DisposeAsync();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_confirmed_when_one_of_them_says_that_it_is_sorted(DatabaseKind kind)
    {
        var cards = await AskAndAnswerAsync(kind, "anna", "ben", "cleo");
        await PressAsync(cards, "anna", "Sorted");

        Assert.Equal((NeedState.Confirmed, 0), await NeedAsync());
        Assert.NotNull((await _bot.RowsAsync<Need>())[0].ConfirmedAt);
        Assert.Contains(await _bot.RowsAsync<NeedChange>(), change => change.Kind == NeedChangeKind.Confirmed);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_back_when_two_of_them_are_still_stuck(DatabaseKind kind)
    {
        var cards = await AskAndAnswerAsync(kind, "anna", "ben", "cleo");
        await PressAsync(cards, "anna", "Sorted");
        await PressAsync(cards, "ben", "Still stuck");
        Assert.Equal((NeedState.Confirmed, 0), await NeedAsync());
        await PressAsync(cards, "cleo", "Still stuck");
        Assert.Equal((NeedState.Heard, 1), await NeedAsync());

        await PressAsync(cards, "cleo", "Still stuck");
        Assert.Equal((NeedState.Heard, 1), await NeedAsync());
        Assert.Single(await _bot.RowsAsync<NeedChange>(), change => change.Kind == NeedChangeKind.Reopened);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Comes_back_when_the_only_one_is_still_stuck(DatabaseKind kind)
    {
        var cards = await AskAndAnswerAsync(kind, "anna");
        await PressAsync(cards, "anna", "Still stuck");

        Assert.Equal((NeedState.Heard, 1), await NeedAsync());
        Assert.Equal(2, (await _bot.RowsAsync<Signal>()).Count(signal => signal.NeedId is not null));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_not_confirmed_by_silence_and_no_longer_by_one_who_changed_their_mind(DatabaseKind kind)
    {
        var cards = await AskAndAnswerAsync(kind, "anna", "ben", "cleo");
        Assert.Equal((NeedState.Answered, 0), await NeedAsync());
        await PressAsync(cards, "anna", "Sorted");
        await PressAsync(cards, "anna", "Still stuck");

        Assert.Equal((NeedState.Answered, 0), await NeedAsync());
    }

    private async Task<Dictionary<string, JsonElement>> AskAndAnswerAsync(DatabaseKind kind, params string[] people)
    {
        _bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), "print-a-letter", "lost-keys");
        foreach (var person in people)
            await _bot.AskAsync(Mice, person);
        var need = Assert.Single(await _bot.RowsAsync<Need>());
        await _bot.Service<NeedAnswers>().AnswerAsync(need.Id, "lost-keys", [], "jo", default);
        var cards = new Dictionary<string, JsonElement>();
        foreach (var person in people)
        {
            SentActivity? told = null;
            await Eventually.IsTrueAsync(() => (told = _bot.Connector.To($"a:{person}").FirstOrDefault(sent => sent.Everything.Contains("It's here now", StringComparison.Ordinal))) is not null, $"{person} was not told.");
            cards[person] = told!.Card!.Value;
        }

        return cards;
    }

    private async Task PressAsync(Dictionary<string, JsonElement> cards, string person, string button) =>
        await _bot.PressAsync(cards[person].Button(button), person);

    private async Task<(NeedState, int)> NeedAsync() => Assert.Single(await _bot.RowsAsync<Need>()) is var need ? (need.State, need.ReopenedCount) : default;
}
