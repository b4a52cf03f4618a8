using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Counting;

/// <summary>Turns a week that is over into numbers: one row an article, step, site and need, from which reports are made, and nobody's key any more.</summary>
public sealed class Weeks(HelperDatabase database, TimeProvider time)
{
    private static readonly Statement Standing = new(
        """
        SELECT DISTINCT week, FALSE FROM running_sites WHERE week <= @last
        UNION ALL SELECT week, TRUE FROM weeks WHERE week >= @first AND week <= @last
        """,
        "first", "last");

    /// <summary>A week that no report has frozen by then is frozen anyway, so that nobody's key is kept longer.</summary>
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(7);

    private static readonly TimeSpan LongestFreezing = TimeSpan.FromMinutes(10);

    /// <summary>Freezes the week's figures, once; on several instances at once, too. Weeks before it that are still open are frozen first.</summary>
    /// <returns>False when they were frozen before.</returns>
    /// <exception cref="InvalidOperationException">The week is not over.</exception>
    public async Task<bool> FreezeAsync(IsoWeek week, CancellationToken cancellationToken) => await FreezeAsync(week, week, cancellationToken) > 0;

    /// <summary>The same for weeks in a row.</summary>
    /// <returns>How many of them were not frozen before.</returns>
    /// <exception cref="InvalidOperationException">The last week is not over.</exception>
    public async Task<int> FreezeAsync(IsoWeek first, IsoWeek last, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow() < last.End)
            throw new InvalidOperationException($"The week {last} is not over; its figures cannot be frozen yet.");
        var standing = await database.ReadAllAsync(Standing, values =>
        {
            values.Set(0, first.Value);
            values.Set(1, last.Value);
        }, row => (Week: row.GetInt32(0), IsFrozen: row.GetBoolean(1)), cancellationToken);
        // Weeks that were frozen long ago cost no more than this one statement.
        var open = standing.Where(one => !one.IsFrozen).Select(one => one.Week).ToHashSet();
        var frozen = standing.Where(one => one.IsFrozen).Select(one => one.Week).ToHashSet();
        for (var week = first; week <= last; week = week.Next)
        {
            if (!frozen.Contains(week.Value))
                open.Add(week.Value);
        }

        var count = 0;
        foreach (var week in open.Order().Select(value => new IsoWeek(value)))
            count += await FreezeOneAsync(week, cancellationToken) && week >= first ? 1 : 0;
        return count;
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
        return [.. (await db.Set<RunningSite>().Select(row => row.Week).Distinct().ToListAsync(cancellationToken)).Order().Select(value => new IsoWeek(value))];
    }

    private async Task<bool> FreezeOneAsync(IsoWeek week, CancellationToken cancellationToken)
    {
        await using var db = database.CreateDbContext();
        // Looking first costs little, and spares counting a week anew that was frozen long ago.
        if (await db.Set<FrozenWeek>().AnyAsync(row => row.Week == week.Value, cancellationToken))
        {
            await RemoveRunningAsync(db, week, cancellationToken);
            return false;
        }

        // Once a week, and of hundreds of thousands of rows in a large organisation: no reason to give up after seconds.
        db.Database.SetCommandTimeout(LongestFreezing);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var freezing = new Freezing(db, week);
        var frozen = await freezing.ClaimAsync(time.GetUtcNow(), cancellationToken);
        if (frozen)
        {
            await freezing.AddArticlesAsync(cancellationToken);
            await freezing.AddStepsAsync(cancellationToken);
            await freezing.AddNeedsAsync(cancellationToken);
            await SiteHolds.AddAsync(db, freezing, week, cancellationToken);
        }

        await RemoveRunningAsync(db, week, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return frozen;
    }

    /// <summary>Also what a message that was on its way wrote into a week that had been frozen.</summary>
    private static async Task RemoveRunningAsync(HelperDb db, IsoWeek week, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"DELETE FROM people_weeks WHERE week = {week.Value}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM running_articles WHERE week = {week.Value}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM running_sites WHERE week = {week.Value}", cancellationToken);
        await db.Database.ExecuteSqlAsync($"DELETE FROM running_needs WHERE week = {week.Value}", cancellationToken);
    }
}
