using DigitalHelperBot.Counting;
using DigitalHelperBot.Sites.Visits;

namespace DigitalHelperBot.WeeklyReport.Sections;

/// <summary>Where to go in the week that begins, and why; and from where nothing is heard.</summary>
internal sealed class SitesToVisit(VisitPlans plans) : Section("sitesToVisit", Words.For(null).SitesToVisit)
{
    public override async Task<ReportPart> MakeAsync(Numbers numbers, CancellationToken cancellationToken)
    {
        var words = Words.For(null);
        if ((await numbers.KnownSitesAsync()).Open.Count == 0)
            return Part(words.NoSitesKnown);
        var (told, visits) = (await numbers.SitesAsync(), await numbers.VisitsAsync());
        var plan = plans.Of(numbers.Week.Next, told, visits);
        var says = plan.Sites.Count == 0 ? [words.NothingToVisit] : new List<string> { words.VisitSays(plan.Sites.Count, plan.LongestWait) };
        if (plan.Silent.Count > 0)
            says.Add(words.SilentSites(plan.Silent.Count, [.. plan.Silent.Take(3).Select(site => site.Name)]));
        return Part([.. says]) with
        {
            Columns = [new(words.Site), new(words.Why), new(words.LastVisit)],
            Rows = [.. plan.Sites.Select(one => (IReadOnlyList<ReportCell>)[ReportCell.OfSite(one.Site.Code, one.Site.Name), ReportCell.Of(one.Why), ReportCell.Of(one.Last is { } last ? words.Day(last.StartsAt) : words.NoVisitYet)])],
            Evidence = [.. plan.Sites.SelectMany(one => Behind(one, told.FirstOrDefault(site => string.Equals(site.SiteId, one.Site.Code, StringComparison.OrdinalIgnoreCase)))), .. plan.Silent.Select(site => $"sites: Code={site.Code} People={site.People}")],
        };
    }

    /// <summary>The site, its last visit, and what may be told of it since.</summary>
    private static IEnumerable<string> Behind(PlannedSite planned, SiteFiguresOf? told)
    {
        yield return $"sites: Code={planned.Site.Code} People={planned.Site.People}";
        if (planned.Last is { } last)
            yield return Evidence.Of("visits", last);
        var since = planned.Last is { } visit ? IsoWeek.Of(visit.StartsAt).Next : new IsoWeek(0);
        if (told is not null)
        {
            yield return SitesByFigure.Line(told.SiteId, "Needing", told.Needing, since);
            yield return SitesByFigure.Line(told.SiteId, "Asked", told.Asked, since);
        }
    }
}
