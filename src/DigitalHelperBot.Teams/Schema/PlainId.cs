using System.Diagnostics.CodeAnalysis;

namespace DigitalHelperBot.Teams.Schema;

/// <summary>An id from outside that can be a database key and part of a log line: printable ASCII without blanks, of bounded length.</summary>
internal static class PlainId
{
    // Teams' conversation ids stay below 200.
    private const int Longest = 400;

    public static bool Is([NotNullWhen(true)] string? id)
        => id is { Length: > 0 and <= Longest } && !id.AsSpan().ContainsAnyExceptInRange('!', '~');

    public static string? OrNull(string? id) => Is(id) ? id : null;
}
