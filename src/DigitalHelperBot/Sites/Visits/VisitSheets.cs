using DigitalHelperBot.Counting;
using DigitalHelperBot.Counting.SmallNumbers;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.UnmetNeeds;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>What IT take along to a site.</summary>
/// <param name="HeardHere">Open needs that five people or more at the site have had since the last visit, what most had first.</param>
/// <param name="AlsoHeard">Open needs that five people or more have across the organisation.</param>
/// <param name="ToShow">Steps that come nearest to those needs, and then those that people ask for most.</param>
public sealed record VisitSheet(Site Site, Visit? Last, IReadOnlyList<SheetNeed> HeardHere, IReadOnlyList<SheetNeed> AlsoHeard, IReadOnlyList<Article> ToShow, IReadOnlyList<string> Bring);

/// <param name="Wordings">As it was said, where five people or more said just that.</param>
public sealed record SheetNeed(string Title, bool Urgent, IReadOnlyList<string> Wordings);

/// <summary>Puts a visit's sheet together. It names no number, and nothing that fewer than five people share.</summary>
public sealed class VisitSheets(IDbContextFactory<HelperDb> database, ArticleLibrary.ArticleLibrary library, VisitBook book, TimeProvider time)
{
    private const int MostNeeds = 5;
    private const int MostToShow = 6;
    private const int MostWordings = 2;
    private const int WeeksOfArticles = 8;

    public async Task<VisitSheet> ForAsync(Site site, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(site);
        var last = (await book.ReadAsync(cancellationToken)).FirstOrDefault(visit => visit.State == VisitState.Done && string.Equals(visit.SiteId, site.Code, StringComparison.OrdinalIgnoreCase));
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var needs = await db.Set<Need>().AsNoTracking().ToListAsync(cancellationToken);
        var roots = NeedFamilies.RootsOf(needs);
        var heard = await db.Set<Signal>().Where(signal => signal.NeedId != null).Select(signal => new Heard(signal.NeedId!.Value, signal.PersonKey, signal.SiteId, signal.Text, signal.At)).ToListAsync(cancellationToken);
        var open = needs.Where(need => need.State is NeedState.Heard or NeedState.BeingWorkedOn).ToDictionary(need => need.Id);
        var signals = heard.Where(signal => roots.TryGetValue(signal.NeedId, out var root) && open.ContainsKey(root)).ToList();
        var since = last?.StartsAt.AddDays(1) ?? default;
        var here = Top(signals.Where(signal => string.Equals(signal.SiteId, site.Code, StringComparison.OrdinalIgnoreCase) && signal.At >= since), roots, open, []);
        var everywhere = Top(signals, roots, open, [.. here.Select(need => need.Id)]);
        var toShow = await ToShowAsync(db, [.. here.Concat(everywhere).Select(need => need.Sheet.Title)], cancellationToken);
        return new(site, last, [.. here.Select(need => need.Sheet)], [.. everywhere.Select(need => need.Sheet)], toShow, Bring(toShow));
    }

    private static List<(long Id, SheetNeed Sheet)> Top(IEnumerable<Heard> signals, Dictionary<long, long> roots, Dictionary<long, Need> open, HashSet<long> without) =>
        [.. signals.GroupBy(signal => roots[signal.NeedId]).Where(need => !without.Contains(need.Key))
            .Select(need => (Need: open[need.Key], Signals: need.ToList(), People: PeopleIn(need)))
            .Where(need => need.People >= HiddenCells.Smallest)
            .OrderByDescending(need => need.Need.Urgent).ThenByDescending(need => need.People).ThenBy(need => need.Need.FirstHeardAt).Take(MostNeeds)
            .Select(need => (need.Need.Id, new SheetNeed(need.Need.Title, need.Need.Urgent, Wordings(need.Signals, need.Need.Title))))];

    private static List<string> Wordings(List<Heard> signals, string title) =>
        [.. signals.Where(signal => signal.Text.Length > 0).GroupBy(signal => SiteNames.Plain(signal.Text)).Where(same => PeopleIn(same) >= HiddenCells.Smallest && same.Key != SiteNames.Plain(title))
            .OrderByDescending(PeopleIn).Take(MostWordings).Select(same => same.First().Text)];

    private static int PeopleIn(IEnumerable<Heard> signals) => NeedsList.PeopleIn(signals.Select(signal => signal.PersonKey));

    private async Task<IReadOnlyList<Article>> ToShowAsync(HelperDb db, string[] needs, CancellationToken cancellationToken)
    {
        var snapshot = library.Current;
        var near = needs.SelectMany(need => snapshot.Matcher.Match(need, null).Ranked.Take(1)).Select(match => match.ArticleId);
        var from = IsoWeek.Of(time.GetUtcNow().AddDays(-7 * WeeksOfArticles)).Value;
        var asked = await db.Set<WeekArticle>().Where(row => row.Week >= from).GroupBy(row => row.ArticleId)
            .Select(article => new { Id = article.Key, Shown = article.Sum(row => row.Shown) }).OrderByDescending(article => article.Shown).ThenBy(article => article.Id).Take(MostToShow).ToListAsync(cancellationToken);
        return [.. near.Concat(asked.Select(article => article.Id)).Distinct().Select(id => snapshot.Articles.GetValueOrDefault(id)).OfType<Article>().Take(MostToShow)];
    }

    private static List<string> Bring(IReadOnlyList<Article> toShow)
    {
        var devices = toShow.SelectMany(article => article.Devices).Select(steps => steps.Device).Distinct().ToHashSet();
        List<string> bring = ["This sheet, and the posters of what you will show, one for each room.", "Your phone, signed in, with the helper open in Teams."];
        if (devices.Contains(Device.Windows))
            bring.Add("A Windows laptop, to show the steps for it.");
        if (devices.Contains(Device.IPhone) || devices.Contains(Device.Android))
            bring.Add("An iPhone and an Android phone, if the team has both: the steps differ.");
        bring.Add("Something to write on. To note what you hear, tell the helper: \"heard at\", the name of the site, a colon, and what was said.");
        return bring;
    }

    private sealed record Heard(long NeedId, long? PersonKey, string? SiteId, string Text, DateTimeOffset At);
}
