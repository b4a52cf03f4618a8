using System.Data.Common;

namespace DigitalHelperBot.Storage;

/// <summary>A lease that was taken.</summary>
/// <param name="Fence">Rises each time the lease changes hands. Commit <see cref="Leases.Guard"/> with the work, so that the work of a holder who was too slow is refused.</param>
public sealed record Lease(string Name, string Owner, DateTimeOffset Until, long Fence);

/// <summary>What only one instance does at a time.</summary>
public sealed class Leases(HelperDatabase database, TimeProvider time)
{
    private static readonly Statement Take = new(
        """
        INSERT INTO leases (name, owner, until, fence) VALUES (@name, @owner, @until, 1)
        ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until, fence = leases.fence + 1
        WHERE leases.until <= @now
        RETURNING fence
        """,
        "name", "owner", "until", "now");

    private static readonly Statement Extend = new(
        "UPDATE leases SET until = @until WHERE name = @name AND fence = @fence AND until > @now",
        "until", "name", "fence", "now");

    private static readonly Statement Free = new(
        "UPDATE leases SET until = 0 WHERE name = @name AND fence = @fence", "name", "fence");

    /// <returns>Null when another has it.</returns>
    public async Task<Lease?> TakeAsync(string name, string owner, TimeSpan length, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return await database.ReadAsync(Take, values =>
        {
            values.Set(0, name);
            values.Set(1, owner);
            values.Set(2, now + length);
            values.Set(3, now);
        }, row => new Lease(name, owner, now + length, row.GetInt64(0)), cancellationToken);
    }

    /// <returns>Null when it is lost: it ran out, whether or not another has taken it.</returns>
    public async Task<Lease?> RenewAsync(Lease lease, TimeSpan length, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        var now = time.GetUtcNow();
        var rows = await database.ExecuteAsync(Extend, values =>
        {
            values.Set(0, now + length);
            values.Set(1, lease.Name);
            values.Set(2, lease.Fence);
            values.Set(3, now);
        }, cancellationToken);
        return rows > 0 ? lease with { Until = now + length } : null;
    }

    public async Task ReleaseAsync(Lease lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(lease);
        await database.ExecuteAsync(Free, values =>
        {
            values.Set(0, lease.Name);
            values.Set(1, lease.Fence);
        }, cancellationToken);
    }

    /// <summary>A write that fails with <see cref="StaleTurnException"/> when another has taken the lease since.</summary>
    public static TurnWrite Guard(Lease lease) => new StillHeld(lease);

    private sealed class StillHeld(Lease lease) : TurnWrite
    {
        private static readonly Statement Touch = new(
            "UPDATE leases SET until = until WHERE name = @name AND fence = @fence", "name", "fence");

        public override Statement Statement => Touch;

        public override bool MustTakeEffect => true;

        public override void Bind(DbParameterCollection parameters)
        {
            parameters.Set(0, lease.Name);
            parameters.Set(1, lease.Fence);
        }
    }
}
