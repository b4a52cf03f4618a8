using System.Net;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace DigitalHelperBot.Tests.ItConsole;

/// <summary>Found in the running program's own list of routes: a new one is in here from its first day.</summary>
public sealed class EveryRoute(SharedConsole console) : IClassFixture<SharedConsole>
{
    /// <summary>What may be changed without a role. Whoever adds a line says why.</summary>
    private static readonly Dictionary<string, string> OpenChanges = new()
    {
        ["POST /console/sign-in"] = "who signs in has no role yet",
        ["POST /console/sign-out"] = "anyone may leave",
    };

    private readonly IReadOnlyList<RouteUnderTest> _routes = SharedConsole.RoutesOf(console.Bot);

    [Fact]
    public void Says_who_may_use_it()
    {
        Assert.NotEmpty(_routes);
        Assert.All(_routes, route => Assert.True(
            route.Route.Metadata.GetMetadata<IAuthorizeData>() is { Policy: { } policy } && ConsolePerson.Named(policy) is not null
            || route.Route.Metadata.GetMetadata<IAllowAnonymous>() is not null && (!route.CanChange || OpenChanges.ContainsKey(route.ToString())),
            $"{route} names no role. Map it with MapConsolePage or MapConsoleChange."));
    }

    [Fact]
    public void That_changes_something_asks_for_proof_that_the_form_is_ours() => Assert.All(_routes.Where(route => route.CanChange), route => Assert.True(
        route.Route.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }, $"{route} takes forms from anywhere. Map it with MapConsoleChange."));

    [Fact]
    public void That_is_a_component_answers_no_post() => Assert.DoesNotContain(
        console.Bot.Service<Microsoft.AspNetCore.Routing.EndpointDataSource>().Endpoints, route => route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null);

    [Theory]
    [InlineData(null)]
    [InlineData(ConsoleRole.Reader)]
    [InlineData(ConsoleRole.Writer)]
    [InlineData(ConsoleRole.Publisher)]
    [InlineData(ConsoleRole.Admin)]
    public async Task Lets_in_whom_it_should(ConsoleRole? role)
    {
        using var visitor = role is { } known ? await ConsoleVisitor.SignInAsync(console.Bot, known) : ConsoleVisitor.At(console.Bot);
        using var form = await visitor.OpenAsync("/console/sign-in");
        foreach (var route in _routes.Where(route => route.Console is not null))
        {
            var status = await AskAsync(visitor, route, form.Token);

            if (role is null)
                Assert.True(status is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, $"{route} let somebody in who had not signed in: {status}");
            else if (role < route.Console!.Role)
                Assert.True(status == HttpStatusCode.Forbidden, $"{route} is for a {route.Console.Role}, and answered a {role} with {status}");
            else
                Assert.False(status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || (int)status >= 500, $"{route} answered a {role} with {status}");
        }
    }

    [Fact]
    public async Task That_changes_something_refuses_a_form_without_proof()
    {
        using var admin = await ConsoleVisitor.SignInAsync(console.Bot, ConsoleRole.Admin);
        using var stranger = ConsoleVisitor.At(console.Bot);
        using var strangersForm = await stranger.OpenAsync("/console/sign-in");
        foreach (var route in _routes.Where(route => route.CanChange))
        {
            foreach (var token in (string?[])[null, "", "made up", strangersForm.Token])
            {
                using var answer = await admin.PostAsync(route.Path, token, ("role", "Admin"));
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{route} took a form with \"{token}\" as its proof: {answer.StatusCode}");
            }
        }
    }

    private static async Task<HttpStatusCode> AskAsync(ConsoleVisitor visitor, RouteUnderTest route, string token)
    {
        if (!route.CanChange)
        {
            using var page = await visitor.OpenAsync(route.Path);
            return page.Status;
        }
        using var answer = await visitor.PostAsync(route.Path, token);
        return answer.StatusCode;
    }
}
