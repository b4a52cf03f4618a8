using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;
using DigitalHelperBot.Teams.Schema;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites.Visits;

/// <summary>It can't be written down; the message says why and what to do.</summary>
public sealed class VisitRefusedException(string message) : Exception(message);

/// <summary>Where IT go and have been.</summary>
public sealed class VisitBook(IDbContextFactory<HelperDb> database, SiteRegister register, RowKeys keys, TimeProvider time)
{
    private const int LongestPlace = 120;
    private static readonly TimeSpan LongestVisit = TimeSpan.FromHours(12);

    /// <summary>Says when somebody will be there.</summary>
    /// <exception cref="VisitRefusedException">The site or the times can't be.</exception>
    public async Task<Visit> PlanAsync(string siteCode, DateTimeOffset starts, DateTimeOffset ends, string? place, string by, CancellationToken cancellationToken)
    {
        var site = Open(siteCode);
        if (ends <= starts || ends - starts > LongestVisit)
            throw new VisitRefusedException("The visit must end after it begins, on the same day.");
        if (starts < time.GetUtcNow())
            throw new VisitRefusedException("That time is over. Record the visit instead, or give a time to come.");
        var visit = New(site, starts, by);
        (visit.EndsAt, visit.Place) = (ends, CleanText.Of(place) is { Length: > 0 and <= LongestPlace } where ? where : null);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        db.Add(visit);
        await db.SaveChangesAsync(cancellationToken);
        return visit;
    }

    /// <summary>Somebody was there. A visit that was planned for the same week is that one.</summary>
    /// <param name="helped">How many people, at least; null when nobody counted.</param>
    public async Task<Visit> RecordAsync(string siteCode, DateTimeOffset day, int? helped, string by, CancellationToken cancellationToken)
    {
        var (site, now) = (Open(siteCode), time.GetUtcNow());
        if (day > now.AddDays(1))
            throw new VisitRefusedException("That day is still to come. Plan the visit instead.");
        if (helped is < 0 or > 10_000)
            throw new VisitRefusedException("The number of people helped must be from 0 to 10000.");
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var planned = await db.Set<Visit>().Where(visit => visit.SiteId == site.Code && visit.State != VisitState.CalledOff).ToListAsync(cancellationToken);
        var visit = planned.Find(one => one.Week == IsoWeek.Of(day));
        if (visit is null)
            db.Add(visit = New(site, day, by));
        (visit.State, visit.PeopleHelped, visit.By, visit.ChangedAt) = (VisitState.Done, helped ?? visit.PeopleHelped, by, now);
        await db.SaveChangesAsync(cancellationToken);
        return visit;
    }

    /// <summary>It will not be, or it was written down by mistake.</summary>
    /// <returns>False when there is no such visit.</returns>
    public async Task<bool> CallOffAsync(long id, string by, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        if (await db.FindAsync<Visit>([id], cancellationToken) is not { } visit)
            return false;
        (visit.State, visit.By, visit.ChangedAt) = (VisitState.CalledOff, by, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Those that stand, the newest first.</summary>
    public async Task<IReadOnlyList<Visit>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Visit>().AsNoTracking().Where(visit => visit.State != VisitState.CalledOff).OrderByDescending(visit => visit.StartsAt).ToListAsync(cancellationToken);
    }

    public async Task<Visit?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        return await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(visit => visit.Id == id, cancellationToken);
    }

    private Site Open(string code) => register.Current.Find(code) is { Closed: false } site
        ? site
        : throw new VisitRefusedException($"There is no open site \"{code}\". \"sites list\" shows them.");

    private Visit New(Site site, DateTimeOffset starts, string by) => new() { Id = keys.Next(), SiteId = site.Code, StartsAt = starts, By = by, ChangedAt = time.GetUtcNow() };
}
