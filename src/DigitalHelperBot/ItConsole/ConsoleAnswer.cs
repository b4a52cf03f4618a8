using System.Diagnostics.CodeAnalysis;
using DigitalHelperBot.ItConsole.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DigitalHelperBot.ItConsole;

/// <summary>What a route of the console returns.</summary>
public static class ConsoleAnswer
{
    /// <param name="parameters">An object whose properties are the page's parameters.</param>
    public static IResult Page<TPage>(object? parameters = null)
        where TPage : IComponent => Draw<TPage>(parameters, StatusCodes.Status200OK);

    /// <summary>The page again, with what was typed and what is wrong with it.</summary>
    public static IResult Mistakes<TPage>(object parameters)
        where TPage : IComponent => Draw<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    /// <summary>After a change: the browser asks for the page anew, so that loading it again changes nothing twice.</summary>
    /// <param name="path">Of the console.</param>
    public static IResult SeeOther(string path) => new SeeOther(path);

    /// <summary>What was asked for is not there, or no more.</summary>
    public static IResult NotFound(string sentence) => Problem(StatusCodes.Status404NotFound, "Not found", sentence);

    internal static IResult Problem(int status, string title, string sentence) =>
        Draw<ProblemPage>(new { Title = title, Sentence = sentence }, status);

    internal static RazorComponentResult<TPage> Draw<TPage>(object? parameters, int status)
        where TPage : IComponent => new(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };
}

internal sealed class SeeOther(string path) : IResult, IStatusCodeHttpResult
{
    private readonly string _path = IsInConsole(path) ? path : throw new ArgumentException($"\"{path}\" is not a path of the console.", nameof(path));

    public int? StatusCode => StatusCodes.Status303SeeOther;

    /// <summary>Without its query.</summary>
    public string Path => _path.Split('?', '#')[0];

    /// <summary>A path of the console leads nowhere else, whatever follows.</summary>
    private static bool IsInConsole([NotNullWhen(true)] string? path) =>
        path is not null && path.StartsWith(ConsoleRoutes.Root, StringComparison.Ordinal)
        && (path.Length == ConsoleRoutes.Root.Length || path[ConsoleRoutes.Root.Length] is '/' or '?')
        && !path.Any(char.IsControl);

    /// <summary>Where somebody wanted to go, if that is in the console; else its start.</summary>
    public static string OrStart(string? path) => IsInConsole(path) ? path : ConsoleRoutes.Root;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = _path;
        return Task.CompletedTask;
    }
}
