using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites;

/// <summary>The sites as they are now, kept in memory and followed when another instance or a command changes them.</summary>
public sealed class SiteRegister(IDbContextFactory<HelperDb> database)
{
    private volatile KnownSites _current = KnownSites.None;
    private (int Count, long Changed) _version = (-1, 0);

    public KnownSites Current => _current;

    /// <summary>Reads the table again if it has changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var version = (await db.Set<Site>().CountAsync(cancellationToken), (await db.Set<Site>().MaxAsync(site => (DateTimeOffset?)site.ChangedAt, cancellationToken))?.UtcTicks ?? 0);
        if (version == _version)
            return;
        _current = new KnownSites(await db.Set<Site>().AsNoTracking().ToListAsync(cancellationToken));
        _version = version;
    }
}
