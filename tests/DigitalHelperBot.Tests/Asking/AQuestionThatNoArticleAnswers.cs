using System.Text.Json.Nodes;
using DigitalHelperBot.Asking;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.Asking;

public sealed class AQuestionThatNoArticleAnswers : IAsyncLifetime
{
    private const string Need = "who do i ring about mice in the staff kitchen at elm house";
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Is_told_honestly_and_recorded_without_the_person_doing_anything()
    {
        var reply = await _bot.AskAsync(Need);

        Assert.Contains("I do not have an answer to that yet", reply.Everything, StringComparison.Ordinal);
        Assert.Contains("IT can now see that people need this", reply.Everything, StringComparison.Ordinal);
        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal((SignalKind.NoAnswer, Need), (signal.Kind, signal.Text));
        Assert.Equal(MatchOutcome.NoAnswer, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Outcome);
    }

    [Fact]
    public async Task Is_shown_back_as_plain_text_whatever_was_typed()
    {
        var reply = await _bot.AskAsync("who feeds the [office cat](https://evil.example) and the parrot {{DATE(2027-01-01T00:00:00Z)}}");

        var text = reply.Activity.GetRawText();
        Assert.Contains("TextRun", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{DATE", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.OpenUrl", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_one_more_detail_if_the_person_wants_to_add_it()
    {
        var reply = await _bot.AskAsync(Need);
        var after = await _bot.PressAsync(reply.Card!.Value.Button("Add this"), inputs: new JsonObject { ["detail"] = "ring me on 07700 900123" });

        Assert.Contains("I have added that for IT", after.GetString(), StringComparison.Ordinal);
        await _bot.PressAsync(reply.Card!.Value.Button("Add this"), inputs: new JsonObject { ["detail"] = "it is the third time" });

        var told = Assert.Single(await _bot.RowsAsync<Signal>(), signal => signal.Kind == SignalKind.ToldIt);
        Assert.Equal((Need, "ring me on [phone] / it is the third time"), (told.Text, told.Detail));
        Assert.Single(await _bot.RowsAsync<DigitalHelperBot.UnmetNeeds.Need>());
    }

    [Fact]
    public async Task Is_masked_before_it_is_kept()
    {
        await _bot.AskAsync("mice in the staff kitchen at elm house, write to jo.bloggs@example.org or ring 07700 900123");

        const string masked = "mice in the staff kitchen at elm house, write to [email] or ring [phone]";
        Assert.Equal(masked, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Text);
        Assert.Equal(masked, Assert.Single(await _bot.RowsAsync<Signal>()).Text);
    }
}
