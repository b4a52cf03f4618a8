using System.Net;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class AnArticleThatIsTakenAway(Databases databases) : IClassFixture<Databases>
{
    [Fact]
    public async Task Is_shown_to_nobody_any_more_and_comes_back_from_its_history_with_its_picture()
    {
        await using var bot = await BotUnderTest.StartWithAsync("open-the-door", "lost-badge");
        using var publisher = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Publisher);
        const string address = "/console/articles/open-the-door";
        using var article = await publisher.OpenAsync(address);
        Assert.Contains(address + "/remove", article.Links);
        using var page = await publisher.OpenAsync(address + "/remove");

        using var taken = await publisher.SendAsync(page, address + "/remove", ("reason", "The doors have no readers any more"));

        Assert.Equal((HttpStatusCode.SeeOther, address + "?done=removed"), (taken.Status, taken.Location));
        await UntilAsync(() => !bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.Articles.ContainsKey("open-the-door"));
        using var gone = await publisher.OpenAsync(address);
        Assert.Contains("took it away", gone.Text, StringComparison.Ordinal);
        Assert.Contains("The doors have no readers any more", gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(address + "/write", gone.Links);
        using var list = await publisher.OpenAsync("/console/articles?show=removed");
        Assert.Contains(address, list.Links);

        var old = gone.Links.Single(link => link.StartsWith(address + "/history/", StringComparison.Ordinal));
        using var version = await publisher.OpenAsync(old);
        using var restored = await publisher.SendAsync(version, old + "/restore");
        Assert.Equal(address + "/write?done=saved", restored.Location);
        Assert.Null(Assert.Single(await bot.RowsAsync<ArticleDraft>()).BasedOn);
        Assert.Equal("open-the-door-badge.png", Assert.Single(await bot.RowsAsync<DraftPicture>()).FileName);
    }

    [Fact]
    public async Task Is_named_where_others_lead_to_it_and_stays_until_somebody_says_why()
    {
        await using var bot = await BotUnderTest.StartWithAsync("lost-keys", "print-a-letter");
        using var publisher = await ConsoleVisitor.SignInAsync(bot, ConsoleRole.Publisher);
        const string address = "/console/articles/lost-keys/remove";
        using var page = await publisher.OpenAsync(address);
        Assert.Contains("Print a letter at another site", page.Text, StringComparison.Ordinal);

        using var silent = await publisher.SendAsync(page, address, ("reason", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("Say why it goes.", silent.Text, StringComparison.Ordinal);

        var file = Path.Combine(bot.Folder, "articles", "lost-keys.md");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("to a site", "to a building", StringComparison.Ordinal));
        using var changed = await publisher.SendAsync(page, address, ("reason", "No keys are used now"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.Status);
        Assert.Contains("No keys are used now", changed.Document.QuerySelector("#reason")!.TextContent, StringComparison.Ordinal);
        Assert.True(File.Exists(file));
    }

    [Theory, InAFolder, InSqlite, InPostgres]
    public async Task Stays_away_at_the_next_start_and_can_be_published_again(StoreKind store)
    {
        await using var place = await LibraryPlace.NewAsync(store, databases, rows: true);
        await using (var writers = await Writers.StartAsync(place))
        {
            await writers.HistoryAsync("one", 1);
            var file = await writers.Library.Services.GetRequiredService<PublishedArticles>().FindAsync("one", default);
            await writers.Library.Services.GetRequiredService<Removing>().RemoveAsync("one", file!.Hash, "Pat", "Not true any more", default);
        }

        await using var later = await Writers.StartAsync(place);
        Assert.Empty(later.Library.Current.Articles);
        Assert.Equal([RevisionKind.Removed, RevisionKind.Found], (await later.HistoryAsync("one", 2)).Select(line => line.Kind));
        Assert.Equal(["one"], (await later.Revisions.RemovedAsync(default)).Keys);

        Assert.True(await later.Drafts.OfferAsync("one", PoolCarArticle.Form.ToText("one"), "Wren", default));
        await later.Drafts.SetReadyAsync("one", 1, ready: true, "Wren", default);
        Assert.Empty(await later.Publishing.PublishAsync("one", 2, "Pat", null, default));
        await later.Library.UntilAsync(s => s.Articles.ContainsKey("one"));
        Assert.Empty(await later.Revisions.RemovedAsync(default));
    }

    private static Task UntilAsync(Func<bool> condition) => Eventually.IsTrueAsync(condition, "It is not in the articles.", TimeSpan.FromMinutes(1));
}
