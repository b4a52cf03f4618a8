using System.Diagnostics.CodeAnalysis;
using DigitalHelperBot.ItConsole.Auditing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing.Patterns;

namespace DigitalHelperBot.ItConsole;

/// <summary>How a slice puts pages and changes into the console. Every path starts with <c>/console/</c>.</summary>
public static class ConsoleRoutes
{
    public const string Root = "/console";

    /// <summary>A page to look at: a GET that loads what it shows and returns <see cref="ConsoleAnswer.Page{TPage}"/>.</summary>
    public static IEndpointConventionBuilder MapConsolePage(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, Delegate handler, ConsoleRole role = ConsoleRole.Reader) =>
        Map(routes, path, HttpMethods.Get, handler, isAudited: false, role, new ConsoleRoute(path, role, IsChange: false));

    /// <summary>A change: a POST of its own. It returns <see cref="ConsoleAnswer.SeeOther"/>, or <see cref="ConsoleAnswer.Mistakes{TPage}"/> with what was typed.</summary>
    /// <param name="role">The least that somebody must be.</param>
    public static IEndpointConventionBuilder MapConsoleChange(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, ConsoleRole role, Delegate handler) =>
        Map(routes, path, HttpMethods.Post, handler, isAudited: true, role, new ConsoleRoute(path, role, IsChange: true), AntiforgeryIsNeeded);

    /// <summary>What a page's own script asks with the form that is being filled in. It stores nothing, so it is no change, and the audit has no line of it.</summary>
    public static IEndpointConventionBuilder MapWhileTyping(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, ConsoleRole role, Delegate handler) =>
        Map(routes, path, HttpMethods.Post, handler, isAudited: false, role, AntiforgeryIsNeeded);

    internal static readonly RequireAntiforgeryTokenAttribute AntiforgeryIsNeeded = new(required: true);

    /// <summary>Where there is no console there are no routes of it either: to lay out a hundred that nobody can reach takes part of every start.</summary>
    private static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, string path, string method, Delegate handler, bool isAudited, ConsoleRole role, params object[] metadata) =>
        routes.ServiceProvider.GetRequiredService<ConsoleSwitch>().IsOn
            ? routes.MapMethods(InConsole(path), [method], WhenCalled(routes, path, handler, isAudited)).RequireAuthorization(role.ToString()).WithMetadata(metadata)
            : NoRoute.Instance;

    /// <summary>What reads a call's values for the handler is compiled at its first call: for all routes at the start it took longer than all else that starts.</summary>
    private static RequestDelegate WhenCalled(IEndpointRouteBuilder routes, string path, Delegate handler, bool isAudited)
    {
        var pattern = RoutePatternFactory.Parse(path);
        var reading = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, new RequestDelegateFactoryOptions
        {
            ServiceProvider = routes.ServiceProvider,
            RouteParameterNames = pattern.Parameters.Select(parameter => parameter.Name),
            // As ASP.NET does for a GET; and a form is never JSON.
            DisableInferBodyFromParameters = true,
            EndpointBuilder = isAudited ? Audited(pattern, routes.ServiceProvider) : null,
        }).RequestDelegate);
        return context => reading.Value(context);
    }

    private static RouteEndpointBuilder Audited(RoutePattern pattern, IServiceProvider services)
    {
        var around = ActivatorUtilities.CreateInstance<AuditedChange>(services);
        var endpoint = new RouteEndpointBuilder(requestDelegate: null, pattern, order: 0) { ApplicationServices = services };
        endpoint.FilterFactories.Add((_, next) => call => around.InvokeAsync(call, next));
        return endpoint;
    }

    private static string InConsole(string path) => path.StartsWith(Root + "/", StringComparison.Ordinal)
        ? path
        : throw new ArgumentException($"\"{path}\" is no path of the console: it must start with {Root}/.", nameof(path));
}

/// <summary>Whether there is a console; known before any slice maps its pages.</summary>
internal sealed class ConsoleSwitch
{
    public bool IsOn { get; set; }
}

/// <summary>Stands for a route that was not made.</summary>
internal sealed class NoRoute : IEndpointConventionBuilder
{
    public static NoRoute Instance { get; } = new();

    public void Add(Action<EndpointBuilder> convention)
    {
    }
}

/// <summary>What a route of the console is; tests find all of them by it.</summary>
public sealed record ConsoleRoute(string Path, ConsoleRole Role, bool IsChange);
