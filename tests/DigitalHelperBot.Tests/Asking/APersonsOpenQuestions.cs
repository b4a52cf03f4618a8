using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Tests.Asking;

public sealed class APersonsOpenQuestions : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Are_none_at_first() =>
        Assert.Contains("You have none.", (await _bot.AskAsync("my questions")).Everything, StringComparison.Ordinal);

    [Fact]
    public async Task Are_listed_newest_first_with_what_became_of_each()
    {
        await _bot.AskAsync("who do i ring about mice in the staff kitchen");
        await _bot.AskAsync("which day are the hedges cut");
        await _bot.AskAsync("where do i hand in my old uniform");
        await _bot.AskAsync("how do i show my screen");
        await PutIntoNeedsAsync(
            ("mice", NeedState.Answered, "lost-phone", null),
            ("hedges", NeedState.BeingWorkedOn, null, null),
            ("uniform", NeedState.Signposted, null, "Ask the stores team at the depot."));

        var mine = await _bot.AskAsync("Show me my questions");

        var text = mine.Everything;
        Assert.DoesNotContain("how do i show my screen", text, StringComparison.Ordinal);
        Assert.Contains("You asked today.", text, StringComparison.Ordinal);
        Assert.Contains("IT are working on it.", text, StringComparison.Ordinal);
        Assert.Contains("Ask the stores team at the depot.", text, StringComparison.Ordinal);
        Assert.Equal(["uniform", "hedges", "mice"], new[] { "mice", "hedges", "uniform" }.OrderBy(w => text.IndexOf(w, StringComparison.Ordinal)));
        var title = CardReading.ExecuteButtons(mine.Card!.Value).Single().GetProperty("title").GetString()!;
        var steps = await _bot.PressAsync(mine.Card!.Value.Button(title));
        Assert.Contains(title, CardReading.AllText(steps), StringComparison.Ordinal);
    }

    private async Task PutIntoNeedsAsync(params (string Word, NeedState State, string? Article, string? Signpost)[] needs)
    {
        await using var db = _bot.Database.CreateDbContext();
        var signals = await db.Set<Signal>().ToListAsync();
        var id = 1_000L;
        foreach (var (word, state, article, signpost) in needs)
        {
            var signal = signals.Single(s => s.Text.Contains(word, StringComparison.Ordinal));
            signal.NeedId = ++id;
            db.Add(new Need { Id = id, Title = signal.Text, TitleSignalId = signal.Id, State = state, ArticleId = article, Signpost = signpost, FirstHeardAt = signal.At });
        }

        await db.SaveChangesAsync();
    }
}
