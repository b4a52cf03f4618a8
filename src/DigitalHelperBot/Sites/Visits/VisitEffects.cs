using DigitalHelperBot.Counting;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>How often people were left with a need before and after a visit, beside similar sites that nobody visited.</summary>
/// <param name="Before">Times somebody was left with a need, for 100 people and week, in the weeks before; null when too few may be told.</param>
/// <param name="SimilarSites">How many sites it is held against.</param>
public sealed record VisitEffect(Visit Visit, Site Site, int Weeks, double? Before, double? After, double? SimilarBefore, double? SimilarAfter, int SimilarSites);

/// <summary>Holds sites that were visited against similar ones that were not: of the same kind of work, nearest in size. Made from figures that may be told, and only whole ones.</summary>
public sealed class VisitEffects(SiteRegister register, TimeProvider time)
{
    private const int Weeks = 8;
    private const int MostSimilar = 10;

    /// <summary>Of visits that at least a week has passed since, the newest first.</summary>
    /// <param name="told">As they stood when last week was over.</param>
    /// <param name="visits">Those that stand, the newest first.</param>
    public IReadOnlyList<VisitEffect> Of(IReadOnlyList<SiteFiguresOf> told, IReadOnlyList<Visit> visits, int most)
    {
        var now = IsoWeek.Of(time.GetUtcNow());
        var needing = told.ToDictionary(site => site.SiteId, site => site.Needing, StringComparer.OrdinalIgnoreCase);
        var done = visits.Where(visit => visit.State == VisitState.Done && visit.Week.Next < now && register.Current.Find(visit.SiteId) is not null).Take(most);
        return [.. done.Select(visit => Of(visit, visits, needing))];
    }

    private VisitEffect Of(Visit visit, IReadOnlyList<Visit> visits, Dictionary<string, IReadOnlyList<SiteFigure>> told)
    {
        var site = register.Current.Find(visit.SiteId)!;
        var (from, until) = (visit.Week.After(-Weeks), visit.Week.After(Weeks));
        var visited = visits.Where(other => other.State == VisitState.Done && other.Week >= from && other.Week <= until).Select(other => other.SiteId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var similar = register.Current.Open.Where(other => !visited.Contains(other.Code) && string.Equals(other.KindOfWork, site.KindOfWork, StringComparison.OrdinalIgnoreCase))
            .OrderBy(other => Math.Abs(Math.Log((1.0 + other.People) / (1 + site.People)))).ThenBy(other => other.Code, StringComparer.Ordinal).Take(MostSimilar).ToList();
        return new(visit, site, Weeks,
            Rate([site], told, from, visit.Week.Previous), Rate([site], told, visit.Week.Next, until),
            Rate(similar, told, from, visit.Week.Previous), Rate(similar, told, visit.Week.Next, until), similar.Count);
    }

    private static double? Rate(IReadOnlyList<Site> sites, Dictionary<string, IReadOnlyList<SiteFigure>> told, IsoWeek from, IsoWeek until)
    {
        var (needing, personWeeks) = (0, 0.0);
        foreach (var site in sites)
        {
            foreach (var figure in told.GetValueOrDefault(site.Code) ?? [])
            {
                if (figure.From < from || figure.Until > until)
                    continue;
                needing += figure.People;
                personWeeks += (double)site.People * figure.Weeks;
            }
        }

        return personWeeks > 0 ? Math.Round(100 * needing / personWeeks, 1) : null;
    }
}
