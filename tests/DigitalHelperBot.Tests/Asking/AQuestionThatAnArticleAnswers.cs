using DigitalHelperBot.Asking;
using DigitalHelperBot.Knowledge.Matching;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Tests.Asking;

public sealed class AQuestionThatAnArticleAnswers : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("how do i shwo my screeen")]
    [InlineData("how do i show my screen")]
    public async Task Gets_its_walkthrough_although_it_is_mistyped(string question)
    {
        var reply = await _bot.AskAsync(question);

        Assert.Contains("Show my screen or slides", reply.Everything, StringComparison.Ordinal);
        Assert.Contains("Step 1 of", reply.Everything, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iOS", "Steps on iPhone")]
    [InlineData("Android", "Steps on Android")]
    [InlineData("Windows", "Steps on Windows")]
    [InlineData("web", "Steps on the web")]
    public async Task Shows_the_steps_on_the_persons_own_device_and_says_so(string platform, string says)
    {
        var reply = await _bot.SayAsync(_bot.Teams.Message("how do i show my screen", platform: platform));

        var inSight = CardReading.TextInSight(reply.Card!.Value);
        Assert.Contains(says, inSight, StringComparison.Ordinal);
        Assert.Equal(1, inSight.Split("Step 1 of").Length - 1);
        Assert.DoesNotContain("Step 2 of", inSight, StringComparison.Ordinal);
        Assert.Contains("Step 2 of", reply.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_is_urgent_says_who_to_ring_before_anything_else()
    {
        var reply = await _bot.AskAsync("i lost my work phone");

        var text = reply.Everything;
        Assert.InRange(text.IndexOf("Do this first", StringComparison.Ordinal), 0, text.IndexOf("Step 1 of", StringComparison.Ordinal));
        Assert.StartsWith("I've lost my work phone", text, StringComparison.Ordinal);
        Assert.Contains("Do this first: ", reply.Card!.Value.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_written_down_before_the_reply_leaves()
    {
        await _bot.AskAsync("how do i show my screen");

        var question = Assert.Single(await _bot.RowsAsync<AskedQuestion>());
        Assert.Equal(MatchOutcome.Answered, question.Outcome);
        Assert.Equal("show-my-screen", question.ArticleId);
        Assert.Equal(QuestionResult.Unknown, question.Result);
        Assert.Empty(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task Says_once_what_is_kept()
    {
        var first = await _bot.AskAsync("how do i show my screen");
        var second = await _bot.AskAsync("how do i show my screen");

        Assert.Contains("I keep your question", first.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("I keep your question", second.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_confirmed_only_when_the_person_says_that_it_worked()
    {
        var reply = await _bot.AskAsync("how do i show my screen");
        var after = await _bot.PressAsync(reply.Card!.Value.Button("That worked"));

        Assert.Contains("Thank you for telling us", CardReading.AllText(after), StringComparison.Ordinal);
        Assert.Equal(QuestionResult.Confirmed, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Result);
        Assert.Equal(WalkthroughEnd.Worked, Assert.Single(await _bot.RowsAsync<WalkthroughOutcome>()).End);
        Assert.Empty(await _bot.RowsAsync<Signal>());
    }

    [Fact]
    public async Task Becomes_a_signal_when_it_is_not_sorted()
    {
        var reply = await _bot.AskAsync("how do i show my screen");
        await _bot.PressAsync(reply.Card!.Value.Button("Not sorted"));

        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal(SignalKind.NotSorted, signal.Kind);
        Assert.Equal("how do i show my screen", signal.Text);
        Assert.Equal("show-my-screen", signal.ArticleId);
        Assert.Equal(QuestionResult.NotSorted, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Result);
    }

    [Fact]
    public async Task Tells_at_which_step_the_person_is_stuck()
    {
        var reply = await _bot.AskAsync("how do i show my screen");
        var stuckAtTwo = CardReading.ExecuteButtons(reply.Card!.Value)
            .First(b => b.GetProperty("verb").GetString() == "stuck" && b.GetProperty("data").GetProperty("step").GetInt32() == 2);
        var after = await _bot.PressAsync(stuckAtTwo);

        Assert.Contains("Stuck at step 2", CardReading.AllText(after), StringComparison.Ordinal);
        var signal = Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Equal((SignalKind.StuckAtStep, 2), (signal.Kind, signal.Step));
    }

    [Fact]
    public async Task Takes_a_button_by_either_route()
    {
        var reply = await _bot.AskAsync("how do i show my screen");
        var after = await _bot.SayAsync(_bot.Teams.Submit(reply.Card!.Value.Button("That worked")));

        Assert.Contains("Thank you for telling us", after.Everything, StringComparison.Ordinal);
        Assert.Equal(QuestionResult.Confirmed, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Result);
    }

    [Fact]
    public async Task Keeps_its_buttons_for_the_person_who_asked()
    {
        var reply = await _bot.AskAsync("how do i show my screen");
        var after = await _bot.PressAsync(reply.Card!.Value.Button("That worked"), person: "bob");

        Assert.Contains("Those buttons are for the person who asked", after.GetString(), StringComparison.Ordinal);
        Assert.Equal(QuestionResult.Unknown, Assert.Single(await _bot.RowsAsync<AskedQuestion>()).Result);
    }

    [Fact]
    public async Task Counts_a_button_once_however_often_it_is_pressed()
    {
        var reply = await _bot.AskAsync("how do i show my screen");
        var button = reply.Card!.Value.Button("Not sorted");
        await _bot.PressAsync(button);
        await _bot.PressAsync(button);

        Assert.Single(await _bot.RowsAsync<Signal>());
        Assert.Single(await _bot.RowsAsync<WalkthroughOutcome>());
    }
}
