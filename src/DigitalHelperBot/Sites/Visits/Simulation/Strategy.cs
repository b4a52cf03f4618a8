using DigitalHelperBot.Sites.Visits.Planning;

namespace DigitalHelperBot.Sites.Visits.Simulation;

/// <summary>Chooses the sites of a week by their numbers, from what is known of them.</summary>
public abstract class Strategy(int capacity)
{
    protected int Capacity => capacity;

    public abstract IEnumerable<int> Choose(IReadOnlyList<SiteStanding> sites);
}

/// <summary>Each site in its turn.</summary>
public sealed class RoundRobin(int capacity) : Strategy(capacity)
{
    private int _next;

    public override IEnumerable<int> Choose(IReadOnlyList<SiteStanding> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        var chosen = Enumerable.Range(_next, Capacity).Select(at => at % sites.Count).ToList();
        _next = (_next + Capacity) % sites.Count;
        return chosen;
    }
}

/// <summary>Any sites, by lot.</summary>
public sealed class ByLot(int capacity, Draws draws) : Strategy(capacity)
{
    public override IEnumerable<int> Choose(IReadOnlyList<SiteStanding> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        var chosen = new HashSet<int>();
        while (chosen.Count < Capacity)
            chosen.Add(draws.Below(sites.Count));
        return chosen;
    }
}

/// <summary>By the visit plan.</summary>
public sealed class ByPlan(VisitRule rule) : Strategy(rule.Capacity)
{
    public override IEnumerable<int> Choose(IReadOnlyList<SiteStanding> sites) =>
        rule.Order(sites).Take(Capacity).Select(choice => int.Parse(choice.Site.Code, System.Globalization.CultureInfo.InvariantCulture)).ToList();
}
