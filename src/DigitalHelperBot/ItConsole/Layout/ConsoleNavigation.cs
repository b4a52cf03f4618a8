using Microsoft.Extensions.Options;

namespace DigitalHelperBot.ItConsole.Layout;

/// <summary>What stands around each page.</summary>
internal sealed class ConsoleNavigation(IEnumerable<ConsoleLink> links, IOptions<ConsoleName> name)
{
    private readonly ConsoleLink[] _links = [.. links.OrderBy(link => link.Order)];

    public string Name { get; } = $"{name.Value.Helper}: for IT";

    public IReadOnlyList<ConsoleLink> LinksFor(ConsolePerson person) => [.. _links.Where(link => person.May(link.Role))];

    /// <summary>Where <c>/console</c> leads.</summary>
    public string FirstFor(ConsolePerson person) => LinksFor(person)[0].Href;
}
