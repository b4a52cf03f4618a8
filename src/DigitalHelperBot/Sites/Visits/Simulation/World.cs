namespace DigitalHelperBot.Sites.Visits.Simulation;

/// <summary>What the simulated organisation is like: 90 sites, 12,000 people, and what they need.</summary>
/// <param name="Name">As it is printed.</param>
/// <param name="NeedBySize">A head's need goes as this power of the site's people: 0 even, below 0 small sites are needier, above 0 large ones.</param>
/// <param name="MostPeopleAVisit">How many people one visit can help; 0 for any number.</param>
public sealed record World(string Name, double NeedBySize, int MostPeopleAVisit)
{
    public const int Sites = 90;
    public const int People = 12_000;

    /// <summary>New needs a head and week that no article meets at once, on average: about 72 a week in all.</summary>
    public const double NeedsAHead = 0.006;

    /// <summary>The share of open needs that people give up on each week.</summary>
    public const double GivenUp = 0.01;

    public static IReadOnlyList<World> All { get; } =
    [
        new("need even", 0, 0),
        new("small sites needier", -0.4, 0),
        new("large sites needier", 0.4, 0),
        new("at most 12 people a visit", 0, 12),
    ];
}
