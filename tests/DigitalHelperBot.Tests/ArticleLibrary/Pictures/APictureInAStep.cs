using System.Net;
using System.Text.Json;
using DigitalHelperBot.ArticleLibrary;
using DigitalHelperBot.ArticleLibrary.Pictures;
using DigitalHelperBot.Conversation;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using DigitalHelperBot.Tests.FrontDoor;
using DigitalHelperBot.Walkthroughs;

namespace DigitalHelperBot.Tests.ArticleLibrary.Pictures;

public sealed class APictureInAStep : IAsyncLifetime
{
    private const string Picture = "open-the-door-badge.png";
    private BotUnderTest _bot = null!;

    public async Task InitializeAsync() => _bot = await BotUnderTest.StartWithAsync("open-the-door");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task Is_on_the_card_once_for_one_step_at_a_time_and_once_for_all_steps_with_its_words()
    {
        var images = await ImagesAsync();

        Assert.Equal(2, images.Count);
        Assert.All(images, image => Assert.Equal("A badge held flat to a reader beside a door.", image.GetProperty("altText").GetString()));
        Assert.Single(images.Select(image => image.GetProperty("url").GetString()).Distinct());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task Comes_to_anyone_from_the_address_on_the_card_to_be_kept_for_ever(string method)
    {
        var address = await AddressAsync();
        using var response = await _bot.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        var content = await File.ReadAllBytesAsync(PathOf(Picture));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(content.Length, response.Content.Headers.ContentLength);
        Assert.Equal(method == "GET" ? content : [], await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/png", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=31536000, immutable", Only(response, "Cache-Control"));
        Assert.Equal("nosniff", Only(response, "X-Content-Type-Options"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Is_not_sent_again_to_a_program_that_has_it()
    {
        var address = await AddressAsync();
        using var first = await _bot.Http.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await _bot.Http.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/pictures/open-the-door/open-the-door-badge.png")]
    [InlineData("/pictures/open-the-door/00000000000000000000000000000000.png")]
    [InlineData("/pictures/open-the-door/..%2Flocal.yaml")]
    [InlineData("/pictures/..%2Fopen-the-door/open-the-door.md")]
    [InlineData("/pictures/open-the-door")]
    [InlineData("/pictures/")]
    public async Task Opens_no_way_to_other_files(string path)
    {
        using var response = await _bot.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Is_served_under_its_own_article_only_and_takes_nothing()
    {
        var address = await AddressAsync();
        using var other = await _bot.Http.GetAsync(address.Replace("open-the-door", "open-the-window", StringComparison.Ordinal));
        using var posted = await _bot.Http.PostAsync(address, null);

        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Fact]
    public async Task Has_another_address_when_it_is_drawn_anew_and_nothing_is_trained_for_it()
    {
        var before = _bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current;
        var old = await AddressAsync();
        await ChangePictureAsync(TestPicture.Png(80, 40));
        await UntilAsync(library => library.Version > before.Version);
        var changed = await AddressAsync();

        Assert.NotEqual(old, changed);
        Assert.Same(before.Matcher, _bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.Matcher);
        Assert.Equal(HttpStatusCode.NotFound, (await _bot.Http.GetAsync(old)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _bot.Http.GetAsync(changed)).StatusCode);
    }

    [Fact]
    public async Task Stays_as_it_was_when_its_new_file_is_no_picture()
    {
        var old = await AddressAsync();
        await ChangePictureAsync("<html>"u8.ToArray());
        await UntilAsync(library => library.Problems.Count > 0);

        Assert.Equal(old, await AddressAsync());
        Assert.Equal(HttpStatusCode.OK, (await _bot.Http.GetAsync(old)).StatusCode);
        Assert.StartsWith($"The picture {Picture} cannot be shown: its content is not what its name says", Problems()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_left_out_and_named_when_its_file_is_gone()
    {
        File.Delete(PathOf(Picture));
        await UntilAsync(library => library.Problems.Count > 0);

        Assert.Empty(await ImagesAsync());
        Assert.Equal(("open-the-door.md", 18), (Problems()[0].File, Problems()[0].Line));
    }

    [Fact]
    public async Task Is_no_longer_served_when_no_article_shows_it()
    {
        var address = await AddressAsync();
        var article = PathOf("open-the-door.md");
        await File.WriteAllTextAsync(article, (await File.ReadAllTextAsync(article)).Replace($"![A badge held flat to a reader beside a door.]({Picture})", "", StringComparison.Ordinal));
        await UntilAsync(library => library.Pictures.Count == 0);

        Assert.Equal(HttpStatusCode.NotFound, (await _bot.Http.GetAsync(address)).StatusCode);
    }

    private IReadOnlyList<Finding> Problems() => _bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current.Problems;

    private string PathOf(string file) => Path.Combine(_bot.Folder, "articles", file);

    private async Task ChangePictureAsync(byte[] content)
    {
        await File.WriteAllBytesAsync(PathOf(Picture) + ".half", content);
        File.Move(PathOf(Picture) + ".half", PathOf(Picture), overwrite: true);
    }

    private async Task UntilAsync(Func<LibrarySnapshot, bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!condition(_bot.Service<DigitalHelperBot.ArticleLibrary.ArticleLibrary>().Current))
            await Task.Delay(20, deadline.Token);
    }

    private async Task<string> AddressAsync() => (await ImagesAsync())[0].GetProperty("url").GetString()!;

    private async Task<List<JsonElement>> ImagesAsync() => CardReading.Images((await _bot.AskAsync("open the door")).Card!.Value);

    private static string Only(HttpResponseMessage response, string header) => Assert.Single(response.Headers.GetValues(header));
}
