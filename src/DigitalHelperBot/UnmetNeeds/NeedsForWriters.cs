using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Open needs, as those see them who write articles: their names and wordings, never whose.</summary>
internal sealed class NeedsForWriters(IDbContextFactory<HelperDb> database, NeedChanges changes) : IOpenNeeds
{
    public async Task<NeedToWriteFor?> FindAsync(long needId, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await Open(db).AsNoTracking().SingleOrDefaultAsync(row => row.Id == needId, cancellationToken) is not { } need)
            return null;
        var family = await changes.FamilyAsync(needId, cancellationToken);
        var texts = await db.Set<Signal>().Where(row => row.NeedId != null && family.Contains(row.NeedId.Value) && row.Text != "")
            .GroupBy(row => row.Text).Select(same => new { Text = same.Key, Times = same.Count(), First = same.Min(row => row.Id) })
            .OrderByDescending(same => same.Times).ThenBy(same => same.First).ToListAsync(cancellationToken);
        return new NeedToWriteFor(need.Id, need.Title, [.. texts.Select(same => same.Text)]);
    }

    public async Task<IReadOnlyList<NeedWording>> WordingsAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var places = await db.Set<Need>().Select(row => new { row.Id, row.MergedInto, row.State }).ToDictionaryAsync(row => row.Id, cancellationToken);
        var heard = await db.Set<Signal>().Where(row => row.NeedId != null && row.Text != "")
            .GroupBy(row => new { row.NeedId, row.Text }).Select(same => new { NeedId = same.Key.NeedId!.Value, same.Key.Text, Signals = same.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. heard.Where(row => places.ContainsKey(row.NeedId)).Select(row => (Root: RootOf(row.NeedId), row.Text, row.Signals))
                .Where(row => places[row.Root].State is NeedState.Heard or NeedState.BeingWorkedOn)
                .GroupBy(row => (row.Root, row.Text)).Select(same => new NeedWording(same.Key.Root, same.Key.Text, same.Sum(row => row.Signals))),
        ];

        long RootOf(long need)
        {
            while (places[need].MergedInto is { } into && places.ContainsKey(into))
                need = into;
            return need;
        }
    }

    public async Task<IReadOnlyDictionary<long, string>> TitlesAsync(IReadOnlyCollection<long> needIds, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await Open(db).Where(row => needIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> ThatShouldHaveReachedAsync(string articleId, int most, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Need>().Where(need => need.ArticleId == articleId && (need.State == NeedState.Answered || need.State == NeedState.Confirmed))
            .Join(db.Set<Signal>(), need => need.Id, signal => signal.NeedId, (need, signal) => new { signal.Id, signal.Text }).Where(row => row.Text != "")
            .GroupBy(row => row.Text).Select(same => new { Text = same.Key, Times = same.Count(), First = same.Min(row => row.Id) })
            .OrderByDescending(same => same.Times).ThenBy(same => same.First).Take(most).Select(same => same.Text).ToListAsync(cancellationToken);
    }

    private static IQueryable<Need> Open(HelperDb db) => db.Set<Need>().Where(row => row.State == NeedState.Heard || row.State == NeedState.BeingWorkedOn);
}
