using System.Net;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;

namespace DigitalHelperBot.Tests.ItConsole;

/// <summary>Development, and no app id: a role is chosen, and nobody signs in.</summary>
public sealed class SomebodyAtThisComputer(SharedConsole console) : IClassFixture<SharedConsole>
{
    [Fact]
    public async Task Is_led_to_the_choice_of_a_role_and_back_to_the_page()
    {
        using var visitor = ConsoleVisitor.At(console.Bot);
        using var refused = await visitor.OpenAsync("/console/you?from=here");
        using var choice = await visitor.OpenAsync(refused.Location!);

        using var chosen = await visitor.SendAsync(choice, "/console/sign-in", ("role", "Writer"));
        using var page = await visitor.OpenAsync(chosen.Location!);

        Assert.Equal("/console/you?from=here", chosen.Location);
        Assert.Contains("Your role is Writer.", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/consoles")]
    [InlineData("/console@elsewhere.example")]
    [InlineData("/console\r\nSet-Cookie: a=b")]
    public async Task Is_led_nowhere_else(string returnUrl)
    {
        using var visitor = ConsoleVisitor.At(console.Bot);
        using var choice = await visitor.OpenAsync("/console/sign-in");
        using var chosen = await visitor.SendAsync(choice, "/console/sign-in", ("role", "Reader"), ("returnUrl", returnUrl));

        Assert.Equal("/console", chosen.Location);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("admin")]
    [InlineData("Owner")]
    public async Task Has_no_other_role_than_the_four(string role)
    {
        using var visitor = ConsoleVisitor.At(console.Bot);
        using var choice = await visitor.OpenAsync("/console/sign-in");
        using var chosen = await visitor.SendAsync(choice, "/console/sign-in", ("role", role));
        using var page = await visitor.OpenAsync("/console/you");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, chosen.Status);
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }

    [Fact]
    public async Task Can_leave()
    {
        using var visitor = await ConsoleVisitor.SignInAsync(console.Bot, ConsoleRole.Reader);
        using var page = await visitor.OpenAsync("/console/you");
        using var left = await visitor.SendAsync(page, "/console/sign-out");
        using var after = await visitor.OpenAsync("/console/you");

        Assert.Equal(HttpStatusCode.SeeOther, left.Status);
        Assert.Equal(HttpStatusCode.Redirect, after.Status);
    }

    [Theory]
    [InlineData("Host", "helper.example")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    [InlineData("X-Forwarded-For", "192.0.2.1")]
    [InlineData("Forwarded", "for=192.0.2.1")]
    public async Task Is_not_somebody_who_came_through_a_tunnel_or_another_sites_page(string header, string value)
    {
        using var visitor = await ConsoleVisitor.SignInAsync(console.Bot, ConsoleRole.Admin);
        foreach (var path in (string[])["/console", "/console/sign-in", "/console/you", "/CONSOLE/you"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            Assert.True(request.Headers.TryAddWithoutValidation(header, value));
            using var answer = await visitor.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }
}
