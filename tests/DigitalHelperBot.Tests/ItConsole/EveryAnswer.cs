using AngleSharp.Dom;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.ItConsole;

public sealed class EveryAnswer(SharedConsole console) : IClassFixture<SharedConsole>
{
    [Fact]
    public async Task Tells_browsers_to_run_and_draw_only_what_comes_from_us()
    {
        using var admin = await ConsoleVisitor.SignInAsync(console.Bot, ConsoleRole.Admin);
        foreach (var path in SharedConsole.RoutesOf(console.Bot).Where(route => !route.CanChange).Select(route => route.Path).Append("/console/no-such-page"))
        {
            using var answer = await admin.Http.GetAsync(new Uri(path, UriKind.Relative));
            var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));

            Assert.Contains("default-src 'none'; style-src 'self'; script-src 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("base-uri 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'self' https://teams.microsoft.com", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("X-Frame-Options"), $"{path} may not be framed by Teams.");
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Has_no_style_or_script_inside_the_page()
    {
        using var admin = await ConsoleVisitor.SignInAsync(console.Bot, ConsoleRole.Admin);
        foreach (var route in SharedConsole.RoutesOf(console.Bot).Where(route => !route.CanChange && route.Console is not null))
        {
            using var page = await admin.OpenAsync(route.Path);

            Assert.Empty(page.Document.QuerySelectorAll("style, [style], script:not([src]), iframe, base"));
            Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task Is_kept_by_no_cache_but_for_style_and_script()
    {
        using var admin = await ConsoleVisitor.SignInAsync(console.Bot, ConsoleRole.Admin);
        using var page = await admin.Http.GetAsync(new Uri("/console/you", UriKind.Relative));
        using var you = await admin.OpenAsync("/console/you");
        using var style = await admin.Http.GetAsync(new Uri(you.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!, UriKind.Relative));

        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Contains("immutable", style.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("text/css", style.Content.Headers.ContentType!.MediaType);
    }
}
