using System.Text.Json;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Asking;

public sealed class AnOfferThatDoesNotFit : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Becomes_a_signal_once_when_it_is_none_of_these()
    {
        await _bot.AskAsync("how do i show my screen");
        var question = Assert.Single(await _bot.RowsAsync<AskedQuestion>());
        var none = JsonSerializer.SerializeToElement(new { type = "Action.Execute", verb = AskingVerbs.None, data = new { card = $"{question.Id}" } });

        var after = await _bot.PressAsync(none);
        await _bot.PressAsync(none);

        Assert.Contains("IT can now see that people need this", CardReading.AllText(after), StringComparison.Ordinal);
        Assert.DoesNotContain("These are the nearest", CardReading.AllText(after), StringComparison.Ordinal);
        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal((SignalKind.NoneOfThese, "how do i show my screen"), (signal.Kind, signal.Text));
    }
}
