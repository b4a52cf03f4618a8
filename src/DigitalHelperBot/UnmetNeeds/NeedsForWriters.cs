using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Open needs, as those see them who write articles: their names and wordings, never whose.</summary>
internal sealed class NeedsForWriters(IDbContextFactory<HelperDb> database, NeedChanges changes, AnswerProof answers) : IOpenNeeds
{
    public async Task<NeedToWriteFor?> FindAsync(long needId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await Open(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == needId, cancellationToken) is not { } need)
            return null;
        var family = await changes.FamilyAsync(needId, cancellationToken);
        var texts = await MostSaidFirst(db.Set<Signal>().Where(row => row.NeedId != null && family.Contains(row.NeedId.Value))).ToListAsync(cancellationToken);
        return new NeedToWriteFor(need.Id, need.Title, texts);
    }

    public async Task<IReadOnlyList<NeedWording>> WordingsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var open = await OpenWordings.ReadAsync(db, cancellationToken);
        return [.. open.GroupBy(one => (one.Root.Id, one.Text)).Select(same => new NeedWording(same.Key.Id, same.Key.Text, same.Count()))];
    }

    public async Task<WhatItMeets?> MetByAsync(string articleId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await db.Set<ArticleProof>().AsNoTracking().SingleOrDefaultAsync(row => row.ArticleId == articleId, cancellationToken) is not { } proof)
            return null;
        if (proof.Answered + proof.Offered == 0)
            return new WhatItMeets(proof.MadeAt, []);
        var wordings = await answers.MadeOfAsync(articleId, cancellationToken);
        return new WhatItMeets(proof.MadeAt, [.. wordings.GroupBy(one => (one.NeedId, one.NeedTitle)).Select(need => new NeedItMeets(need.Key.NeedId, need.Key.NeedTitle, Of(need, Proved.Answered), Of(need, Proved.Offered), need.Sum(one => one.Signals.Count)))]);

        static int Of(IEnumerable<ProvedWording> need, Proved proved) => need.Where(one => one.Proved == proved).Sum(one => one.Signals.Count);
    }

    public async Task<IReadOnlyDictionary<long, string>> TitlesAsync(IReadOnlyCollection<long> needIds, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await Open(db).Where(row => needIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> ThatShouldHaveReachedAsync(string articleId, int most, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var signals = db.Set<Need>().Where(need => need.ArticleId == articleId && (need.State == NeedState.Answered || need.State == NeedState.Confirmed))
            .Join(db.Set<Signal>(), need => need.Id, signal => signal.NeedId, (need, signal) => signal);
        return await MostSaidFirst(signals).Take(most).ToListAsync(cancellationToken);
    }

    private static IQueryable<string> MostSaidFirst(IQueryable<Signal> signals) => signals.Where(row => row.Text != "")
        .GroupBy(row => row.Text).Select(same => new { Text = same.Key, Times = same.Count(), First = same.Min(row => row.Id) })
        .OrderByDescending(same => same.Times).ThenBy(same => same.First).Select(same => same.Text);

    private static IQueryable<Need> Open(HelperDb db) => db.Set<Need>().Where(row => row.State == NeedState.Heard || row.State == NeedState.BeingWorkedOn);
}
