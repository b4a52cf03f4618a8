namespace DigitalHelperBot.Sites.Visits.Simulation;

/// <summary>One made-up site: what it is like, which nobody in IT knows.</summary>
/// <param name="NeedsAWeek">New needs, on average.</param>
/// <param name="Tells">The share of those who need something who tell the bot.</param>
/// <param name="HelpsItself">The share of open needs that people there meet by themselves each week.</param>
/// <param name="AnsweredShare">The share of those who ask the bot who get their answer at once.</param>
public sealed record SimulatedSite(int People, double NeedsAWeek, double Tells, double HelpsItself, double AnsweredShare)
{
    private const double SizesSpread = 0.9;
    private const double NeedsSpread = 0.3;
    private const double SilentSites = 0.06;

    /// <summary>The sites of a world, drawn anew for each seed.</summary>
    public static IReadOnlyList<SimulatedSite> Draw(World world, Draws draws)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(draws);
        var sizes = Enumerable.Range(0, World.Sites).Select(_ => Math.Exp(SizesSpread * draws.Normal())).ToArray();
        var people = sizes.Select(size => Math.Max(8, (int)Math.Round(World.People * size / sizes.Sum()))).ToArray();
        var needs = people.Select(count => count * Math.Pow(count, world.NeedBySize) * Math.Exp(NeedsSpread * draws.Normal())).ToArray();
        return [.. people.Select((count, at) => DrawOne(count, needs[at] / needs.Sum() * World.NeedsAHead * World.People, draws))];
    }

    private static SimulatedSite DrawOne(int people, double needs, Draws draws)
    {
        var answered = 0.2 + 0.6 * draws.Share();
        var tells = draws.Share() < SilentSites ? 0.03 : 0.3 + 0.5 * draws.Share();
        // Where articles answer much, people find more by themselves too.
        return new(people, needs, tells, 0.06 * (answered - 0.2) / 0.6, answered);
    }
}
