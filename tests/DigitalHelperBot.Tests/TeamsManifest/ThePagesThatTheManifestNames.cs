using System.Net;
using System.Text.Json.Nodes;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.TeamsManifest;

public sealed class ThePagesThatTheManifestNames
{
    [Fact]
    public async Task Are_all_served_to_anyone_with_nothing_that_runs_in_them()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var developer = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "manifest", "manifest.json")))!["developer"]!.AsObject();
        var addresses = developer.Where(part => part.Key.EndsWith("Url", StringComparison.Ordinal)).Select(part => new Uri((string)part.Value!).AbsolutePath).ToList();

        Assert.Equal(["/about", "/what-we-store", "/terms"], addresses);
        foreach (var address in addresses)
        {
            using var answer = await bot.Http.GetAsync(new Uri(address, UriKind.Relative));
            var page = await answer.Content.ReadAsStringAsync();

            Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Contains("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains("<h1>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("digital", page, StringComparison.OrdinalIgnoreCase);
            foreach (var link in Links(page))
                using (var there = await bot.Http.GetAsync(new Uri(link, UriKind.Relative)))
                    Assert.Equal((link, HttpStatusCode.OK), (link, there.StatusCode));
        }
    }

    [Fact]
    public async Task Show_the_promise_to_staff_as_a_table_row_for_each_table()
    {
        await using var bot = await BotUnderTest.StartAsync();
        var page = await bot.Http.GetStringAsync(new Uri("/what-we-store", UriKind.Relative));

        Assert.Contains("<td><strong>questions</strong></td>", page, StringComparison.Ordinal);
        Assert.Contains("<em>forget my questions</em>", page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Links(string page) => page.Split("href=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
}
