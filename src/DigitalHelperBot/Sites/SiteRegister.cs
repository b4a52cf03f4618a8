using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites;

/// <summary>The sites as they are now, kept in memory and followed when another instance or a command changes them.</summary>
public sealed class SiteRegister(HelperDatabase database)
{
    private static readonly Statement Newest = new("SELECT COUNT(*), COALESCE(MAX(changed_at), 0) FROM sites");

    private volatile KnownSites _current = KnownSites.None;

    /// <summary>At first, that of a table without sites.</summary>
    private (long Count, long Changed) _version;

    public KnownSites Current => _current;

    /// <summary>Reads the table again if it has changed.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var version = (await database.ReadAllAsync(Newest, _ => { }, row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken))[0];
        if (version == _version)
            return;
        await using var db = database.CreateDbContext();
        _current = new KnownSites(await db.Set<Site>().AsNoTracking().ToListAsync(cancellationToken));
        _version = version;
    }
}
