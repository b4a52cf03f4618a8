using System.Net;
using System.Net.Http.Headers;
using DigitalHelperBot.ArticleLibrary.Authoring;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.ArticleLibrary.Pictures;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.ArticleLibrary.Authoring;

public sealed class AnArticleThatIsPublished : IAsyncLifetime
{
    private const string Address = "/console/articles/lost-keys";
    private BotUnderTest _bot = null!;
    private ConsoleVisitor _writer = null!;

    private string File => Path.Combine(_bot.Folder, "articles", "lost-keys.md");

    public async Task InitializeAsync()
    {
        _bot = await BotUnderTest.StartWithAsync("lost-keys");
        _writer = await ConsoleVisitor.SignInAsync(_bot, ConsoleRole.Writer);
    }

    public async Task DisposeAsync()
    {
        _writer.Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task Shows_how_people_got_on_with_it_and_what_they_typed()
    {
        await _bot.AskAsync("lost my keys", "anna");
        await _bot.AskAsync("lost my keys", "ben");

        using var page = await _writer.OpenAsync(Address);

        Assert.Equal(["2", "0", "2", "0"], page.Document.QuerySelectorAll("dl dd").Select(number => number.TextContent));
        Assert.Contains("lost my keys 2 times", page.Text, StringComparison.Ordinal);
        using var list = await _writer.OpenAsync("/console/articles?q=keys&show=not-sorted");
        Assert.Contains("No article is like that.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stays_as_it_is_until_its_draft_is_published_and_says_when_its_file_changed_meanwhile()
    {
        var before = await System.IO.File.ReadAllTextAsync(File);
        using var form = await _writer.OpenAsync(Address + "/write");
        using var saved = await _writer.SendAsync(form, Address + "/write", ("owner", "Estates"));
        Assert.Equal(before, await System.IO.File.ReadAllTextAsync(File));

        await System.IO.File.WriteAllTextAsync(File, before.Replace("keys to a site", "keys to a building", StringComparison.Ordinal));
        await UntilAsync(() => _bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.Articles["lost-keys"].Title.Text.Contains("building", StringComparison.Ordinal));

        using var write = await _writer.OpenAsync(Address + "/write");
        Assert.Contains("The published article has changed since this draft was started.", write.Text, StringComparison.Ordinal);
        using var check = await _writer.OpenAsync(Address + "/check");
        Assert.Contains("keys to a building", check.Document.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        using var kept = await _writer.SendAsync(write, Address + "/keep");
        using var after = await _writer.OpenAsync(Address + "/write");
        Assert.DoesNotContain("has changed since", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Has_a_history_with_differences_and_a_way_back()
    {
        await HistoryAsync(1);
        await System.IO.File.WriteAllTextAsync(File, (await System.IO.File.ReadAllTextAsync(File)).Replace("keys to a site", "keys to a building", StringComparison.Ordinal));
        var rows = await HistoryAsync(2);

        using var page = await _writer.OpenAsync($"{Address}/history/{rows[^1].Id}");
        Assert.Contains("keys to a site", page.Document.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("keys to a building", page.Document.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        using var old = await _writer.OpenAsync($"{Address}/history/{rows[0].Id}");
        using var restored = await _writer.SendAsync(old, $"{Address}/history/{rows[0].Id}/restore");

        Assert.Equal(Address + "/write?done=saved", restored.Location);
        Assert.Contains("keys to a site", Assert.Single(await _bot.RowsAsync<ArticleDraft>()).Text, StringComparison.Ordinal);
        using var again = await _writer.SendAsync(old, $"{Address}/history/{rows[0].Id}/restore");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    [Fact]
    public async Task Gets_a_wording_that_somebody_tried_as_a_phrasing_of_its_draft()
    {
        using var tried = await _writer.OpenAsync("/console/try?q=the%20keys%20fell%20down%20a%20drain");
        Assert.Contains("The likeliest articles", tried.Text, StringComparison.Ordinal);

        using var added = await _writer.SendAsync(tried, "/console/try/add", ("article", "lost-keys"));

        Assert.Equal(Address + "/write?done=saved#phrasings", added.Location);
        Assert.EndsWith("the keys fell down a drain", Drafts.FormOf(Assert.Single(await _bot.RowsAsync<ArticleDraft>()))!.Phrasings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_picture_into_a_step_and_says_what_is_wrong_with_a_file_that_is_none()
    {
        Assert.Equal(HttpStatusCode.SeeOther, await UploadAsync(TestPicture.Png(40, 30)));
        using var page = await _writer.OpenAsync(Address + "/write");
        var picture = page.Document.QuerySelector("main img")!.GetAttribute("src")!;
        using var shown = await _writer.Http.GetAsync(new Uri(picture, UriKind.Relative));
        Assert.Equal("image/png", shown.Content.Headers.ContentType!.MediaType);
        Assert.Contains("has no text for people who cannot see it", page.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await UploadAsync("<svg/>"u8.ToArray(), step: 2));
    }

    private async Task<HttpStatusCode> UploadAsync(byte[] content, int step = 1)
    {
        using var page = await _writer.OpenAsync(Address + "/write");
        using var form = new MultipartFormDataContent();
        foreach (var field in page.Form(Address + "/write").QuerySelectorAll("input[name]:not([type=file]):not([type=checkbox]), textarea[name], select[name]"))
            form.Add(new StringContent(field is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
        form.Add(new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, $"Any-{step}-file", "picture.png");
        using var answer = await _writer.Http.PostAsync(new Uri(Address + "/write", UriKind.Relative), form);
        return answer.StatusCode;
    }

    private async Task<List<ArticleRevision>> HistoryAsync(int lines)
    {
        List<ArticleRevision> rows = [];
        await UntilAsync(async () => (rows = [.. (await _bot.RowsAsync<ArticleRevision>()).OrderBy(row => row.Id)]).Count >= lines);
        return rows;
    }

    private static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    private static Task UntilAsync(Func<Task<bool>> condition) => Eventually.IsTrueAsync(condition, "It did not happen.", TimeSpan.FromMinutes(3));
}
