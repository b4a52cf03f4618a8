using System.Globalization;
using DigitalHelperBot.Counting.SmallNumbers;
using DigitalHelperBot.Sites.Visits.Planning;

namespace DigitalHelperBot.Sites.Visits.Simulation;

/// <summary>What became of two years of visits.</summary>
/// <param name="Met">People whose need was met, by a visit or by themselves.</param>
/// <param name="LongestWait">The most weeks that a site waited, those that wait at the end among them.</param>
/// <param name="FullVisits">The share of visits that helped as many people as they could.</param>
public sealed record VisitOutcome(int Met, int LongestWait, double FullVisits);

/// <summary>
/// A made-up organisation, week by week. People come to need something; some tell the bot; some help themselves; some give up. A visit meets
/// whatever is open at a site, told or not, up to what one visit can. The plan sees what IT would: figures of 1 to 4 people are held until they add up to 5.
/// </summary>
public sealed class SimulatedOrganisation
{
    private readonly World _world;
    private readonly IReadOnlyList<SimulatedSite> _sites;
    private readonly (Seen Asked, Seen Needing)[] _seen;
    private readonly int[] _open;
    private readonly int[] _lastVisit;

    public SimulatedOrganisation(World world, IReadOnlyList<SimulatedSite> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        (_world, _sites) = (world, sites);
        _seen = [.. sites.Select(_ => (new Seen(), new Seen()))];
        _open = new int[sites.Count];
        _lastVisit = new int[sites.Count];
        Array.Fill(_lastVisit, -1);
    }

    private SimulatedOrganisation(SimulatedOrganisation other)
    {
        (_world, _sites, _open, _lastVisit, Week) = (other._world, other._sites, [.. other._open], [.. other._lastVisit], other.Week);
        _seen = [.. other._seen.Select(seen => (seen.Asked.Copy(), seen.Needing.Copy()))];
    }

    public int Week { get; private set; }

    /// <summary>The same state, to go on from in another way.</summary>
    public SimulatedOrganisation Copy() => new(this);

    /// <param name="arrivals">What people come to need and ask: the same for every strategy.</param>
    /// <param name="chance">What becomes of open needs.</param>
    public VisitOutcome Run(Strategy strategy, int weeks, Draws arrivals, Draws chance)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        var (met, longest, visits, full) = (0, 0, 0, 0);
        for (var week = 0; week < weeks; week++, Week++)
        {
            foreach (var site in strategy.Choose(Standings()))
            {
                longest = Math.Max(longest, Week - _lastVisit[site]);
                var helped = Visit(site);
                (met, visits, full) = (met + helped, visits + 1, full + (helped == _world.MostPeopleAVisit ? 1 : 0));
            }

            for (var site = 0; site < _sites.Count; site++)
                met += Live(site, arrivals, chance);
        }

        longest = Math.Max(longest, _lastVisit.Max(last => Week - last));
        return new(met, longest, visits == 0 || _world.MostPeopleAVisit == 0 ? 0 : (double)full / visits);
    }

    private List<SiteStanding> Standings() => [.. _sites.Select((site, at) =>
        new SiteStanding(at.ToString(CultureInfo.InvariantCulture), site.People, _seen[at].Asked.Told, _seen[at].Needing.Told, Week - _lastVisit[at]))];

    private int Visit(int site)
    {
        var helped = _world.MostPeopleAVisit > 0 ? Math.Min(_open[site], _world.MostPeopleAVisit) : _open[site];
        _open[site] -= helped;
        _lastVisit[site] = Week;
        _seen[site] = (new(), new());
        return helped;
    }

    /// <summary>One week at a site.</summary>
    /// <returns>How many people met their need by themselves.</returns>
    private int Live(int site, Draws arrivals, Draws chance)
    {
        var place = _sites[site];
        var helped = chance.Binomial(_open[site], place.HelpsItself);
        _open[site] -= helped + chance.Binomial(_open[site] - helped, World.GivenUp);
        var needing = arrivals.Poisson(place.NeedsAWeek);
        _open[site] += needing;
        var told = arrivals.Poisson(place.NeedsAWeek * place.Tells);
        var answered = arrivals.Poisson(place.NeedsAWeek * place.Tells * place.AnsweredShare / (1 - place.AnsweredShare));
        _seen[site].Needing.Add(Math.Min(told, needing));
        _seen[site].Asked.Add(Math.Min(told, needing) + answered);
        return helped;
    }

    private sealed class Seen
    {
        private ToldPeople _held;

        public ToldPeople Told { get; private set; }

        public Seen Copy() => (Seen)MemberwiseClone();

        public void Add(int people)
        {
            _held = new(_held.People + people, _held.Weeks + 1);
            if (_held.People is > 0 and < HiddenCells.Smallest)
                return;
            Told = new(Told.People + _held.People, Told.Weeks + _held.Weeks);
            _held = default;
        }
    }
}
