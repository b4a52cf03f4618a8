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
        var plan = plans.Of(numbers.Week.Next, await numbers.SitesAsync(), await numbers.VisitsAsync());
        var says = plan.Sites.Count == 0 ? [words.NothingToVisit] : new List<string> { words.VisitSays(plan.Sites.Count, plan.LongestWait) };
        if (plan.Silent.Count > 0)
            says.Add(words.SilentSites(plan.Silent.Count, [.. plan.Silent.Take(3).Select(site => site.Name)]));
        return Part([.. says]) with
        {
            Columns = [new(words.Site), new(words.Why), new(words.LastVisit)],
            Rows = [.. plan.Sites.Select(one => (IReadOnlyList<ReportCell>)[ReportCell.Of(one.Site.Name), ReportCell.Of(one.Why), ReportCell.Of(one.Last is { } last ? words.Day(last.StartsAt) : words.NoVisitYet)])],
            Evidence = [.. plan.Sites.Select(one => $"sites: Code={one.Site.Code}; its told figures are under {Words.For(null).Sites}, its visits in visits: SiteId={one.Site.Code}")],
        };
    }
}
