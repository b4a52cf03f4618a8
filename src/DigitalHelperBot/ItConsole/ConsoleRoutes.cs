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
        routes.MapMethods(InConsole(path), [HttpMethods.Get], WhenCalled(routes, path, handler, isAudited: false)).RequireAuthorization(role.ToString()).WithMetadata(new ConsoleRoute(path, role, IsChange: false));

    /// <summary>A change: a POST of its own. It returns <see cref="ConsoleAnswer.SeeOther"/>, or <see cref="ConsoleAnswer.Mistakes{TPage}"/> with what was typed.</summary>
    /// <param name="role">The least that somebody must be.</param>
    public static IEndpointConventionBuilder MapConsoleChange(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, ConsoleRole role, Delegate handler) =>
        routes.MapMethods(InConsole(path), [HttpMethods.Post], WhenCalled(routes, path, handler, isAudited: true)).RequireAuthorization(role.ToString()).WithMetadata(new ConsoleRoute(path, role, IsChange: true), AntiforgeryIsNeeded);

    /// <summary>What a page's own script asks with the form that is being filled in. It stores nothing, so it is no change, and the audit has no line of it.</summary>
    public static IEndpointConventionBuilder MapWhileTyping(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, ConsoleRole role, Delegate handler) =>
        routes.MapMethods(InConsole(path), [HttpMethods.Post], WhenCalled(routes, path, handler, isAudited: false)).RequireAuthorization(role.ToString()).WithMetadata(AntiforgeryIsNeeded);

    internal static readonly RequireAntiforgeryTokenAttribute AntiforgeryIsNeeded = new(required: true);

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

/// <summary>What a route of the console is; tests find all of them by it.</summary>
public sealed record ConsoleRoute(string Path, ConsoleRole Role, bool IsChange);
