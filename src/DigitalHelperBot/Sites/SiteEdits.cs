using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites;

/// <summary>Changes one site, or adds one, by the same rules as a file of them.</summary>
public sealed class SiteEdits(IDbContextFactory<HelperDb> database, SiteRegister register, TimeProvider time)
{
    /// <param name="known">The code of the site to change; null for a new one.</param>
    /// <returns>What is wrong; nothing was changed then.</returns>
    public async Task<IReadOnlyList<SiteFault>> SaveAsync(string? known, SiteDraft draft, bool closed, CancellationToken cancellationToken)
    {
        var (now, faults) = (time.GetUtcNow(), new List<SiteFault>());
        if (SiteRules.Read(draft, now, faults) is not { } site)
            return faults;
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var all = await db.Set<Site>().ToListAsync(cancellationToken);
        var before = all.Find(other => string.Equals(other.Code, site.Code, StringComparison.OrdinalIgnoreCase));
        if (known is null == before is not null)
            return [new("id", known is null ? "Another site has this id. Give each site an id of its own." : "There is no site with this id any more.")];
        if (before is null)
            db.Add(site);
        else
            (before.Name, before.OtherNames, before.People, before.Address, before.KindOfWork) = (site.Name, site.OtherNames, site.People, site.Address, site.KindOfWork);
        var kept = before ?? site;
        (kept.Closed, kept.ChangedAt) = (closed, now);
        if (SiteRules.Clash(db.Set<Site>().Local) is { } clash)
            return [new("name", $"\"{clash.Name}\" is a name of {clash.One.Name} and of {clash.Other.Name}. Nobody could say which is meant.")];
        await db.SaveChangesAsync(cancellationToken);
        await register.RefreshAsync(cancellationToken);
        return [];
    }
}
