using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>Turns a week that is over into numbers: one row an article, step, site and need, from which reports are made, and nobody's key any more.</summary>
public sealed class Weeks(HelperDatabase database, TimeProvider time)
{
    /// <summary>A week that no report has frozen by then is frozen anyway, so that nobody's key is kept longer.</summary>
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(7);

    /// <summary>Freezes the week's figures, once; on several instances at once, too. Weeks before it that are still open are frozen first.</summary>
    /// <returns>False when they were frozen before.</returns>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    public async Task<bool> FreezeAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < week.End)
            throw new InvalidOperationException($"The week {week} is not over; its figures cannot be frozen yet.");
        foreach (var open in await OpenAsync(cancellationToken))
        {
            if (open < week)
                await FreezeOneAsync(open, cancellationToken);
        }

        return await FreezeOneAsync(week, cancellationToken);
    }

    /// <summary>Freezes what no report did in time.</summary>
    internal async Task FreezeOverdueAsync(CancellationToken cancellationToken)
    {
        foreach (var week in await OpenAsync(cancellationToken))
        {
            if (time.GetUtcNow() - week.End >= LongestOpen)
                await FreezeOneAsync(week, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<IsoWeek>> OpenAsync(CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        return [.. (await db.Set<PersonCount>().Select(row => row.Week).Distinct().ToListAsync(cancellationToken)).Order().Select(value => new IsoWeek(value))];
    }

    private async Task<bool> FreezeOneAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        // Looking first costs little, and spares counting a week anew that was frozen long ago.
        if (await db.Set<FrozenWeek>().AnyAsync(row => row.Week == week.Value, cancellationToken))
        {
            await RemoveCountsAsync(db, week, cancellationToken);
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var freezing = new Freezing(db, week);
        var frozen = await freezing.ClaimAsync(time.GetUtcNow(), cancellationToken);
        if (frozen)
        {
            await freezing.AddArticlesAsync(cancellationToken);
            await freezing.AddStepsAsync(cancellationToken);
            await freezing.AddNeedsAsync(cancellationToken);
            await freezing.AddSitesAsync(cancellationToken);
            await SiteHolds.DecideAsync(db, week, cancellationToken);
        }

        await RemoveCountsAsync(db, week, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return frozen;
    }

    /// <summary>Also what a message that was on its way wrote into a week that had been frozen.</summary>
    private static Task<int> RemoveCountsAsync(HelperDb db, IsoWeek week, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM people_counts WHERE week = {week.Value}", cancellationToken);
}
