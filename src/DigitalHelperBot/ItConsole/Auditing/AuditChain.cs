namespace DigitalHelperBot.ItConsole.Auditing;

/// <summary>What a look through the whole audit found.</summary>
/// <param name="Lines">How many lines were in order before the first that is not.</param>
/// <param name="FirstBroken">The first line that is missing or is not what was written; null when all are in order.</param>
/// <param name="LastHash">Of the last line that is in order: keep it elsewhere, and a later look shows whether lines were cut off the end.</param>
public sealed record AuditCheck(long Lines, long? FirstBroken, string LastHash);

/// <summary>Follows the hashes from the first line to the last.</summary>
internal static class AuditChain
{
    public static async Task<AuditCheck> CheckAsync(Audit audit, CancellationToken cancellationToken)
    {
        var (lines, hash) = (0L, "");
        await foreach (var entry in audit.AllAsync(cancellationToken))
        {
            if (entry.Position != lines + 1 || entry.Hash != entry.HashAfter(hash))
                return new AuditCheck(lines, lines + 1, hash);
            (lines, hash) = (entry.Position, entry.Hash);
        }
        return new AuditCheck(lines, null, hash);
    }
}
