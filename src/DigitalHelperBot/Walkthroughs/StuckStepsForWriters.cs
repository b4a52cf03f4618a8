using DigitalHelperBot.ArticleLibrary.Evidence;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Walkthroughs;

/// <summary>Where people got stuck, as those see it who write articles.</summary>
internal sealed class StuckStepsForWriters(IDbContextFactory<HelperDb> database) : IStuckSteps
{
    public async Task<IReadOnlyList<StuckStep>> ReadAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<WalkthroughOutcome>().Where(row => row.At >= since && row.End == WalkthroughEnd.Stuck && row.Step != null)
            .GroupBy(row => new { row.ArticleId, row.Device, row.Step })
            .Select(same => new StuckStep(same.Key.ArticleId, same.Key.Device, same.Key.Step!.Value, same.Count()))
            .ToListAsync(cancellationToken);
    }
}
