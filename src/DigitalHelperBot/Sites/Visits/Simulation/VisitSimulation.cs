using DigitalHelperBot.Sites.Visits.Planning;

namespace DigitalHelperBot.Sites.Visits.Simulation;

/// <summary>A mean difference with what it may be by chance: 1.96 standard errors to each side.</summary>
public sealed record Difference(double Mean, double Low, double High)
{
    public static Difference Of(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var mean = values.Average();
        var error = values.Count < 2 ? 0 : 1.96 * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
        return new(mean, mean - error, mean + error);
    }
}

/// <summary>How the plan does in one world with one capacity.</summary>
/// <param name="FullVisits">The share of round-robin's visits that helped as many people as they could.</param>
/// <param name="LongestWaitRatio">The plan's longest wait by round-robin's, in the worst seed.</param>
public sealed record WorldResult(World World, int Capacity, double MetInTurns, Difference AgainstTurns, Difference AgainstLot, double FullVisits, double LongestWaitRatio)
{
    /// <summary>Better wherever visits are not always full, and else as good; and nobody waits much longer.</summary>
    public bool Passes => LongestWaitRatio <= 1.5
        && (FullVisits >= 0.999 ? AgainstTurns.High >= 0 && AgainstLot.High >= 0 : AgainstTurns.Low > 0 && AgainstLot.Low > 0);
}

/// <summary>Holds the visit plan against taking turns and against drawing lots, from the same start and with the same people in need.</summary>
public static class VisitSimulation
{
    public const int Weeks = 104;

    public static WorldResult Run(World world, int capacity, int seeds)
    {
        ArgumentNullException.ThrowIfNull(world);
        var rule = new VisitRule(capacity, world.MostPeopleAVisit);
        var outcomes = Enumerable.Range(1, seeds).AsParallel().AsOrdered().Select(seed => RunSeed(world, rule, (ulong)seed)).ToList();
        return new(
            world, capacity, outcomes.Average(outcome => outcome.Turns.Met),
            Difference.Of([.. outcomes.Select(outcome => (double)outcome.Plan.Met - outcome.Turns.Met)]),
            Difference.Of([.. outcomes.Select(outcome => (double)outcome.Plan.Met - outcome.Lot.Met)]),
            outcomes.Average(outcome => outcome.Turns.FullVisits),
            outcomes.Max(outcome => (double)outcome.Plan.LongestWait / outcome.Turns.LongestWait));
    }

    private static (VisitOutcome Plan, VisitOutcome Turns, VisitOutcome Lot) RunSeed(World world, VisitRule rule, ulong seed)
    {
        var start = new SimulatedOrganisation(world, SimulatedSite.Draw(world, new Draws(seed)));
        // Three times round is as far from the start as it gets.
        var turns = new RoundRobin(rule.Capacity);
        start.Run(turns, 3 * (World.Sites / rule.Capacity), new Draws(seed + 1_000_000), new Draws(seed + 2_000_000));
        VisitOutcome From(Strategy strategy) => start.Copy().Run(strategy, Weeks, new Draws(seed + 3_000_000), new Draws(seed + 4_000_000));
        return (From(new ByPlan(rule)), From(turns), From(new ByLot(rule.Capacity, new Draws(seed + 5_000_000))));
    }
}
