using System.Globalization;
using DigitalHelperBot.ItConsole;
using DigitalHelperBot.Knowledge.Articles;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Telling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DigitalHelperBot.UnmetNeeds.Pages;

/// <param name="Signals">Of everyone who put it like this.</param>
public sealed record SeenWording(string Text, string? Detail, IReadOnlyList<long> Signals, IReadOnlyList<SignalKind> Kinds);

/// <summary>Another need that may be the same.</summary>
public sealed record SeenNeighbour(long Id, string Title, IReadOnlyList<string> Shares);

/// <summary>An article that answers some of the need's wordings, as was worked out when it was new or changed.</summary>
public sealed record SeenAnswer(string ArticleId, string Title, int Wordings);

/// <summary>All that the page of a need shows. Nothing says who asked, nor where when few did.</summary>
/// <param name="Places">Where five people or more had it, and how many.</param>
/// <param name="Steps">Where people got stuck: article, step, how many.</param>
/// <param name="Parts">Needs that are part of it.</param>
/// <param name="OtherNames">Names of open needs, the newest first, to choose from.</param>
/// <param name="Undoable">What undoing would take back; null when there is nothing.</param>
public sealed record NeedSeen(
    Need Need, int People, IReadOnlyList<(string Place, int People)> Places, IReadOnlyList<(string Device, int People)> Devices, IReadOnlyList<(string Step, int People)> Steps,
    IReadOnlyList<SeenWording> Wordings, IReadOnlyList<SeenNeighbour> Neighbours, IReadOnlyList<SeenAnswer> Answers, IReadOnlyList<Need> Parts,
    IReadOnlyList<NeedChange> History, NeedChangeKind? Undoable, IReadOnlyList<string> OtherNames, NeedCounts? Told, IReadOnlyList<FoundTelling> NotReached);

/// <summary>Reads a need for its page.</summary>
public sealed class NeedSeeing(
    IDbContextFactory<HelperDb> database, NeedChanges changes, NeedIndex index, Rounds rounds, NeedTellings tellings, ArticleLibrary.ArticleLibrary library, IOptions<ConsolePlaces> places)
{
    /// <summary>A place or a device is only named when so many people there had the need.</summary>
    public const int FewestPeople = 5;

    private const int MostNames = 200;

    /// <summary>The need alone; null when there is none.</summary>
    public async Task<Need?> FindAsync(long needId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, needId, cancellationToken);
    }

    /// <summary>Null when there is none.</summary>
    public async Task<NeedSeen?> ReadAsync(long needId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, needId, cancellationToken) is not { } need)
            return null;
        var family = await changes.FamilyAsync(needId, cancellationToken);
        var signals = await db.Set<Signal>().AsNoTracking().Where(signal => signal.NeedId != null && family.Contains(signal.NeedId.Value)).OrderBy(signal => signal.Id).ToListAsync(cancellationToken);
        var history = await db.Set<NeedChange>().AsNoTracking().Where(change => change.NeedId == needId).OrderByDescending(change => change.Id).Take(100).ToListAsync(cancellationToken);
        return new NeedSeen(
            need, PeopleIn(signals),
            Named(signals.Where(signal => signal.SiteId is not null).GroupBy(signal => places.Value.NameOf(signal.SiteId!))),
            Named(signals.Where(signal => signal.Device is not null and not Device.Any).GroupBy(signal => signal.Device.ToString()!)),
            [.. signals.Where(signal => signal.Step is not null).GroupBy(signal => $"{TitleOf(signal.ArticleId)}, step {signal.Step}").Select(step => (step.Key, PeopleIn(step))).OrderByDescending(step => step.Item2)],
            [.. signals.Where(signal => signal.Text.Length > 0).GroupBy(signal => signal.Text).OrderByDescending(PeopleIn).ThenBy(same => same.Min(signal => signal.Id)).Select(Seen)],
            await NeighboursAsync(db, needId, cancellationToken), await AnswersAsync(db, signals, cancellationToken),
            await db.Set<Need>().AsNoTracking().Where(row => row.MergedInto == needId).OrderBy(row => row.Id).ToListAsync(cancellationToken),
            history, history.Find(change => change.Undo is not null)?.Kind,
            await db.Set<Need>().Where(row => row.Id != needId && (row.State == NeedState.Heard || row.State == NeedState.BeingWorkedOn)).OrderByDescending(row => row.FirstHeardAt).Select(row => row.Title).Take(MostNames).ToListAsync(cancellationToken),
            need.Round > 0 ? await rounds.CountsAsync(needId, cancellationToken) : null,
            await tellings.NotReachedAsync(needId, cancellationToken));
    }

    /// <summary>The need that somebody means by its number or its name; 0 when there is none.</summary>
    public async Task<long> NamedAsync(string? typed, CancellationToken cancellationToken)
    {
        typed = (typed ?? "").Trim();
        if (long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var plain = typed.ToLowerInvariant();
        await using var db = await database.CreateDbContextAsync(cancellationToken);
#pragma warning disable CA1304, CA1311, CA1862 // The database compares.
        return await db.Set<Need>().Where(row => row.State != NeedState.Merged && row.Title.ToLower() == plain).OrderBy(row => row.State).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static Task<Need?> FindAsync(HelperDb db, long needId, CancellationToken cancellationToken) =>
        db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == needId, cancellationToken);

    private static SeenWording Seen(IGrouping<string, Signal> same) =>
        new(same.Key, same.Select(signal => signal.Detail).FirstOrDefault(detail => detail is not null), [.. same.Select(signal => signal.Id)], [.. same.Select(signal => signal.Kind).Distinct().Order()]);

    private static List<(string, int)> Named(IEnumerable<IGrouping<string, Signal>> groups) =>
        [.. groups.Select(group => (group.Key, People: PeopleIn(group))).Where(group => group.People >= FewestPeople).OrderByDescending(group => group.People)];

    private static int PeopleIn(IEnumerable<Signal> signals) => NeedsList.PeopleIn(signals.Select(signal => signal.PersonKey));

    private async Task<List<SeenNeighbour>> NeighboursAsync(HelperDb db, long needId, CancellationToken cancellationToken)
    {
        var near = index.Neighbours(needId);
        var ids = near.Select(one => one.NeedId).ToList();
        var titles = await db.Set<Need>().Where(need => ids.Contains(need.Id)).ToDictionaryAsync(need => need.Id, need => need.Title, cancellationToken);
        return [.. near.Where(one => titles.ContainsKey(one.NeedId)).Select(one => new SeenNeighbour(one.NeedId, titles[one.NeedId], one.Shares))];
    }

    private async Task<List<SeenAnswer>> AnswersAsync(HelperDb db, List<Signal> signals, CancellationToken cancellationToken)
    {
        var ids = signals.Select(signal => signal.Id).ToList();
        var proved = await db.Set<ProvedSignal>().Where(row => ids.Contains(row.SignalId)).ToListAsync(cancellationToken);
        var textOf = signals.ToDictionary(signal => signal.Id, signal => signal.Text);
        return
        [
            .. proved.GroupBy(row => row.ArticleId).Where(group => library.Current.Articles.ContainsKey(group.Key))
                .Select(group => new SeenAnswer(group.Key, TitleOf(group.Key), group.Select(row => textOf[row.SignalId]).Distinct().Count())).OrderByDescending(answer => answer.Wordings).Take(3),
        ];
    }

    private string TitleOf(string? articleId) => articleId is not null && library.Current.Articles.TryGetValue(articleId, out var article) ? article.Title : articleId ?? "";
}
