using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Tests.FrontDoor;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace DigitalHelperBot.Tests.ItConsole;

/// <summary>One console for all tests that only look at what stands in front of its pages.</summary>
public sealed class SharedConsole : IAsyncLifetime
{
    internal BotUnderTest Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await BotUnderTest.StartWithAsync("lost-keys");

    public async Task DisposeAsync() => await Bot.DisposeAsync();

    /// <summary>Every route under /console, with a made-up value in place of each parameter.</summary>
    internal static IReadOnlyList<RouteUnderTest> RoutesOf(BotUnderTest bot) =>
    [
        .. bot.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => ("/" + route.RoutePattern.RawText!.TrimStart('/')).StartsWith("/console", StringComparison.OrdinalIgnoreCase))
            .Select(RouteUnderTest.Of),
    ];
}

/// <param name="Path">As a browser would ask for it.</param>
/// <param name="Methods">GET, POST; empty for any.</param>
internal sealed record RouteUnderTest(RouteEndpoint Route, string Path, IReadOnlyList<string> Methods, ConsoleRoute? Console)
{
    public static RouteUnderTest Of(RouteEndpoint route)
    {
        var pattern = route.RoutePattern;
        var parts = pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            _ => "1",
        })));
        return new(route, "/" + string.Join('/', parts), route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], route.Metadata.GetMetadata<ConsoleRoute>());
    }

    public bool CanChange => Methods.Count == 0 || Methods.Any(method => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method));

    public override string ToString() => $"{string.Join(',', Methods)} {Path}";
}
