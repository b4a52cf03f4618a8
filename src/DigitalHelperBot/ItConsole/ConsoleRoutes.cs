using System.Diagnostics.CodeAnalysis;
using DigitalHelperBot.ItConsole.Auditing;
using Microsoft.AspNetCore.Antiforgery;

namespace DigitalHelperBot.ItConsole;

/// <summary>How a slice puts pages and changes into the console. Every path starts with <c>/console/</c>.</summary>
public static class ConsoleRoutes
{
    public const string Root = "/console";

    /// <summary>A page to look at: a GET that loads what it shows and returns <see cref="ConsoleAnswer.Page{TPage}"/>.</summary>
    public static RouteHandlerBuilder MapConsolePage(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, Delegate handler, ConsoleRole role = ConsoleRole.Reader) =>
        routes.MapGet(InConsole(path), handler).RequireAuthorization(role.ToString()).WithMetadata(new ConsoleRoute(path, role, IsChange: false));

    /// <summary>A change: a POST of its own. It returns <see cref="ConsoleAnswer.SeeOther"/>, or <see cref="ConsoleAnswer.Mistakes{TPage}"/> with what was typed.</summary>
    /// <param name="role">The least that somebody must be.</param>
    public static RouteHandlerBuilder MapConsoleChange(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path, ConsoleRole role, Delegate handler) =>
        routes.MapPost(InConsole(path), handler).RequireAuthorization(role.ToString()).WithMetadata(new ConsoleRoute(path, role, IsChange: true), AntiforgeryIsNeeded)
            .AddEndpointFilter<AuditedChange>();

    private static readonly RequireAntiforgeryTokenAttribute AntiforgeryIsNeeded = new(required: true);

    private static string InConsole(string path) => path.StartsWith(Root + "/", StringComparison.Ordinal)
        ? path
        : throw new ArgumentException($"\"{path}\" is no path of the console: it must start with {Root}/.", nameof(path));
}

/// <summary>What a route of the console is; tests find all of them by it.</summary>
public sealed record ConsoleRoute(string Path, ConsoleRole Role, bool IsChange);
