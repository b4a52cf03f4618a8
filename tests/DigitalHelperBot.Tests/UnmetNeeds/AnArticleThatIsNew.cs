using DigitalHelperBot.Storage;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using DigitalHelperBot.Tests.Telling;
using DigitalHelperBot.UnmetNeeds;

namespace DigitalHelperBot.Tests.UnmetNeeds;

public sealed class AnArticleThatIsNew(Databases databases) : IClassFixture<Databases>
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_held_against_every_open_wording_by_itself_and_nobody_is_told(DatabaseKind kind)
    {
        await using var bot = await BotUnderTest.StartWithAsync(AtAnyHour.Settings(AtAnyHour.Database(kind, databases)), "print-a-letter", "lost-keys");
        await Eventually.IsTrueAsync(async () => (await bot.RowsAsync<ArticleProof>()).Count == 2, "The first articles were not proved.");
        Assert.Empty(await bot.Service<ArticleProofs>().NewsAsync(default));
        foreach (var heard in (string[])["i have lost my badge", "who do i ring about mice in the staff kitchen"])
            await bot.Service<TurnWriter>().CommitAsync(bot.Service<HeardInPerson>().Record(heard, null, "sam"), default);

        File.Copy(Path.Combine(AppContext.BaseDirectory, "FrontDoor", "Articles", "lost-badge.md"), Path.Combine(bot.Folder, "articles", "lost-badge.md"));

        await Eventually.IsTrueAsync(async () => (await bot.Service<ArticleProofs>().NewsAsync(default)).Count == 1, "The new article was not proved.");
        var news = Assert.Single(await bot.Service<ArticleProofs>().NewsAsync(default));
        Assert.Equal("lost-badge", news.ArticleId);
        var wordings = await bot.Service<AnswerProof>().MadeOfAsync("lost-badge", default);
        Assert.Contains(wordings, wording => wording.Proved != Proved.No);
        Assert.DoesNotContain(wordings, wording => wording.Text.Contains("mice", StringComparison.Ordinal) && wording.Proved != Proved.No);
        Assert.Empty(await bot.RowsAsync<DigitalHelperBot.Telling.Telling>());

        await bot.Service<ArticleProofs>().LookedAtAsync("lost-badge", default);
        Assert.Empty(await bot.Service<ArticleProofs>().NewsAsync(default));
    }
}
