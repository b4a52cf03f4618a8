using DigitalHelperBot.Counting;
using DigitalHelperBot.Sites.Visits.Planning;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>Where IT go in one week, and why.</summary>
/// <param name="Sites">As many as IT can visit in the week.</param>
/// <param name="Silent">Open sites from which far fewer ask than elsewhere. That is a warning, not a success.</param>
/// <param name="LongestWait">No site waits more weeks than this.</param>
public sealed record VisitPlan(IsoWeek Week, IReadOnlyList<PlannedSite> Sites, IReadOnlyList<Site> Silent, int LongestWait);

/// <param name="Why">The reason in one sentence. It names only figures that may be told.</param>
/// <param name="Last">The last visit before the week; null when there was none.</param>
/// <param name="ThisWeek">The visit that is planned or done this week, if there is one.</param>
public sealed record PlannedSite(Site Site, string Why, Visit? Last, Visit? ThisWeek);

/// <summary>
/// Makes the plan of a week from what may be told of sites when it begins (<see cref="SiteFigures"/>), so that who is in it gives no small number away,
/// and it is the same plan all week.
/// </summary>
public sealed class VisitPlans(SiteFigures figures, SiteRegister register, VisitBook book, IOptions<SitesOptions> options)
{
    public async Task<VisitPlan> ForAsync(IsoWeek week, CancellationToken cancellationToken) =>
        Of(week, await figures.ReadAsync(week.Previous, cancellationToken), await book.ReadAsync(cancellationToken));

    /// <param name="told">As they stood when the week before was over.</param>
    /// <param name="visits">Those that stand, the newest first.</param>
    public VisitPlan Of(IsoWeek week, IReadOnlyList<SiteFiguresOf> told, IReadOnlyList<Visit> visits)
    {
        var settings = options.Value.Visits;
        var rule = new VisitRule(settings.Capacity, settings.MostPeopleAVisit, settings.LongestWaitWeeks);
        var figuresOf = told.ToDictionary(site => site.SiteId, StringComparer.OrdinalIgnoreCase);
        var visitsTo = visits.ToLookup(visit => visit.SiteId, StringComparer.OrdinalIgnoreCase);
        var open = register.Current.Open;
        var last = open.ToDictionary(site => site.Code, site => visitsTo[site.Code].FirstOrDefault(visit => visit.State == VisitState.Done && visit.StartsAt < week.Start));
        var choices = rule.Order([.. open.Select(site => Standing(site, last[site.Code], figuresOf.GetValueOrDefault(site.Code), week))]);
        return new(
            week,
            [.. choices.Take(rule.Capacity).Select(choice => Planned(choice, register.Current.Find(choice.Site.Code)!, last[choice.Site.Code], visitsTo[choice.Site.Code].FirstOrDefault(visit => visit.Week == week)))],
            [.. choices.Where(choice => choice.IsSilent).Select(choice => register.Current.Find(choice.Site.Code)!).OrderBy(site => site.Name, StringComparer.OrdinalIgnoreCase)],
            rule.LongestWaitOf(open.Count));
    }

    /// <summary>Figures since the last visit count; its own week is part of what was before.</summary>
    private static SiteStanding Standing(Site site, Visit? last, SiteFiguresOf? told, IsoWeek week)
    {
        var since = last?.Week.Next ?? new IsoWeek(0);
        var waited = (week.Start - (last?.Week.Start ?? site.AddedAt)).TotalDays / 7;
        return new(site.Code, site.People, Told(told?.Asked, since), Told(told?.Needing, since), Math.Max(1, (int)Math.Round(waited)));
    }

    private static ToldPeople Told(IReadOnlyList<SiteFigure>? figures, IsoWeek since)
    {
        var within = (figures ?? []).Where(figure => figure.From >= since).ToList();
        return new(within.Sum(figure => figure.People), within.Sum(figure => figure.Weeks));
    }

    private static PlannedSite Planned(VisitChoice choice, Site site, Visit? last, Visit? thisWeek) => new(site, VisitReasons.Say(choice, last), last, thisWeek);
}
