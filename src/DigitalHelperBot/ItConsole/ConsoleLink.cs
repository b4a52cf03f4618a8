namespace DigitalHelperBot.ItConsole;

/// <summary>A line of the navigation. Slices add their own; the shell knows none of them.</summary>
/// <param name="Order">From top to bottom.</param>
/// <param name="Role">Who sees it.</param>
public sealed record ConsoleLink(int Order, string Title, string Href, ConsoleRole Role = ConsoleRole.Reader)
{
    /// <summary>True on its page, and on those below it.</summary>
    public bool LeadsTo(PathString path) => path == Href || path.StartsWithSegments(Href, StringComparison.Ordinal);
}
