namespace DigitalHelperBot.Sites.Visits.Planning;

/// <summary>How the visits of a week are chosen.</summary>
/// <param name="Capacity">Visits a week, at least 1.</param>
/// <param name="MostPeopleAVisit">How many people one visit can help; 0 for any number.</param>
/// <param name="LongestWait">No site waits more weeks than this. 0: one and a half times as long as when all take turns.</param>
public sealed record VisitRule(int Capacity, int MostPeopleAVisit = 0, int LongestWait = 0)
{
    /// <summary>How many person-weeks of the organisation's mean are added to a site's own: a site's rate counts by half at 40 people told for 10 weeks.</summary>
    private const double MeanWeighs = 400;

    /// <summary>The same for the share that is left with a need, in people who asked.</summary>
    private const double MeanShareWeighs = 20;

    /// <summary>So many would have asked at the organisation's rate, at least, before a site is called silent.</summary>
    private const double EnoughToExpect = 8;
    private const double SilentShare = 0.25;

    /// <summary>Before any figure is told all heads are alike, and visits go by size and time.</summary>
    private const double NothingKnown = 0.001;

    /// <summary>The weeks after which a site is visited whatever its score. At most <see cref="Capacity"/> sites come to it in one week, since no more were visited in one; so it can be kept.</summary>
    public int LongestWaitOf(int sites)
    {
        var turns = (int)Math.Ceiling(sites / (double)Capacity);
        return LongestWait > 0 ? Math.Max(LongestWait, turns) : turns + turns / 2;
    }

    /// <summary>
    /// All sites, those of this week first. The score is the product of what is open there, of how badly it resists self-help, and of the weeks since the
    /// last visit: the index that is near to the best for needs that pile up until somebody comes (Whittle, "Restless bandits", J. Appl. Prob. 25A, 1988).
    /// </summary>
    public IReadOnlyList<VisitChoice> Order(IReadOnlyCollection<SiteStanding> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        var needRate = Rate(sites, site => site.Needing);
        var askRate = Rate(sites, site => site.Asked);
        var mean = new Means(needRate > 0 ? needRate : NothingKnown, askRate, askRate > 0 ? Math.Min(1, needRate / askRate) : 0.5, LongestWaitOf(sites.Count));
        return [.. sites.Select(site => Judge(site, mean))
            .OrderByDescending(choice => choice.Reason == VisitReason.WaitedLongest ? choice.Site.WeeksSinceVisit : 0)
            .ThenByDescending(choice => choice.Score).ThenBy(choice => choice.Site.Code, StringComparer.Ordinal)];
    }

    private VisitChoice Judge(SiteStanding site, Means mean)
    {
        var rate = (site.Needing.People + MeanWeighs * mean.NeedRate) / ((double)site.People * site.Needing.Weeks + MeanWeighs);
        // People who may have something open that a visit could meet: an estimate, never to be shown.
        var open = rate * site.People * site.WeeksSinceVisit;
        if (MostPeopleAVisit > 0)
            open = Math.Min(open, MostPeopleAVisit);
        var asked = site.Asked.Over(site.Needing.Weeks);
        var resistance = Math.Min(1, (site.Needing.People + MeanShareWeighs * mean.Share) / (asked + MeanShareWeighs));
        var reason = site.WeeksSinceVisit >= mean.LongestWait ? VisitReason.WaitedLongest : VisitReason.MostToMeet;
        var expected = mean.AskRate * site.People * site.Asked.Weeks;
        return new(site, resistance, open * resistance * site.WeeksSinceVisit, reason, expected >= EnoughToExpect && site.Asked.People < SilentShare * expected);
    }

    private static double Rate(IReadOnlyCollection<SiteStanding> sites, Func<SiteStanding, ToldPeople> told)
    {
        var personWeeks = sites.Sum(site => (double)site.People * told(site).Weeks);
        return personWeeks > 0 ? sites.Sum(site => told(site).People) / personWeeks : 0;
    }

    /// <summary>The organisation's: who needs and who asks a head and week, and the share of those who ask who are left with a need.</summary>
    private readonly record struct Means(double NeedRate, double AskRate, double Share, int LongestWait);
}
