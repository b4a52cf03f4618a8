namespace DigitalHelperBot.Sites.Visits.Planning;

/// <summary>What is known of one site when a week's visits are chosen. Only figures that may be told go in, so that a plan gives none away.</summary>
/// <param name="People">Who work there.</param>
/// <param name="Asked">Who asked there since the last visit.</param>
/// <param name="Needing">Who was left with a need there since the last visit.</param>
/// <param name="WeeksSinceVisit">Since the last visit, or since the site was added when there was none. At least 1.</param>
public sealed record SiteStanding(string Code, int People, ToldPeople Asked, ToldPeople Needing, int WeeksSinceVisit);

/// <summary>People, each counted once a week, over the weeks whose figures may be told; what is held back for being small is not among them.</summary>
public readonly record struct ToldPeople(int People, int Weeks)
{
    /// <summary>What it comes to in so many weeks.</summary>
    public double Over(int weeks) => Weeks == 0 ? 0 : (double)People * weeks / Weeks;
}

/// <summary>Why a site is in a week's plan.</summary>
public enum VisitReason
{
    /// <summary>A visit there meets most.</summary>
    MostToMeet = 0,

    /// <summary>Nobody has been there for as long as any site may wait.</summary>
    WaitedLongest = 1,
}

/// <param name="Resistance">From 0 to 1: the share of those who asked who were left with a need, drawn to the mean.</param>
/// <param name="Score">Only good for putting sites in order.</param>
/// <param name="IsSilent">Far fewer ask there than elsewhere. That is a warning, not a success.</param>
public sealed record VisitChoice(SiteStanding Site, double Resistance, double Score, VisitReason Reason, bool IsSilent);
