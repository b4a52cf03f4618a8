using System.Security.Cryptography;
using DigitalHelperBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace DigitalHelperBot.Sites;

/// <summary>What bringing in a file came to.</summary>
/// <param name="Faults">When there are any, nothing was changed.</param>
/// <param name="NotInFile">Names of open sites that are not in the file; they stay as they are unless they were to be closed.</param>
public sealed record SiteImported(int Added, int Changed, int Same, int Closed, IReadOnlyList<string> NotInFile, IReadOnlyList<string> Faults);

/// <summary>Brings a file of sites into the table: all of it in one transaction, or nothing.</summary>
public sealed class SiteImport(IDbContextFactory<HelperDb> database, SiteRegister register, TimeProvider time)
{
    /// <param name="name">How faults name the file.</param>
    /// <param name="closeMissing">Open sites that are not in the file are closed.</param>
    public async Task<SiteImported> ReadAsync(string name, ReadOnlyMemory<byte> bytes, bool closeMissing, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var reading = SiteFile.Read(name, bytes, now);
        if (reading.Faults.Count > 0)
            return Refused(reading.Faults);
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var before = await db.Set<Site>().ToDictionaryAsync(site => site.Code, StringComparer.OrdinalIgnoreCase, cancellationToken);
        var (added, changed) = (0, 0);
        foreach (var site in reading.Sites)
        {
            if (!before.Remove(site.Code, out var known))
                (added, _) = (added + 1, db.Add(site));
            else if (Change(known, site))
                (changed, known.ChangedAt) = (changed + 1, now);
        }

        var left = before.Values.Where(site => !site.Closed).ToList();
        if (closeMissing)
            left.ForEach(site => (site.Closed, site.ChangedAt) = (true, now));
        if (SiteRules.Clash(db.Set<Site>().Local) is { } clash)
            return Refused([$"{name}: \"{clash.Name}\" is a name of {clash.One.Code} and of {clash.Other.Code}, of which one is not in the file. Give one of them another name, or close it."]);
        await NoteAsync(db, bytes, reading.Sites.Count, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await register.RefreshAsync(cancellationToken);
        return new(added, changed, reading.Sites.Count - added - changed, closeMissing ? left.Count : 0, [.. left.Select(site => site.Name).Order(StringComparer.OrdinalIgnoreCase)], []);
    }

    /// <summary>The file of the settings is brought in once; what is changed in the console afterwards stays until the file itself changes.</summary>
    public async Task ReadOnceAsync(string file, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        var hash = HashOf(bytes);
        await using (var db = await database.CreateDbContextAsync(cancellationToken))
        {
            if (await db.Set<SiteFileRead>().AnyAsync(read => read.Hash == hash, cancellationToken))
                return;
        }

        var imported = await ReadAsync(file, bytes, false, cancellationToken);
        if (imported.Faults.Count > 0)
            throw new InvalidDataException(string.Join(Environment.NewLine, imported.Faults));
    }

    private static async Task NoteAsync(HelperDb db, ReadOnlyMemory<byte> bytes, int sites, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = HashOf(bytes.Span);
        if (await db.FindAsync<SiteFileRead>([hash], cancellationToken) is { } known)
            (known.At, known.Sites) = (now, sites);
        else
            db.Add(new SiteFileRead { Hash = hash, At = now, Sites = sites });
    }

    private static bool Change(Site known, Site site)
    {
        if ((known.Name, known.OtherNames, known.People, known.Address, known.KindOfWork, known.Closed) == (site.Name, site.OtherNames, site.People, site.Address, site.KindOfWork, false))
            return false;
        (known.Name, known.OtherNames, known.People, known.Address, known.KindOfWork, known.Closed) = (site.Name, site.OtherNames, site.People, site.Address, site.KindOfWork, false);
        return true;
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private static SiteImported Refused(IReadOnlyList<string> faults) => new(0, 0, 0, 0, [], faults);
}
