namespace DigitalHelperBot.Storage;

/// <summary>Who may do a thing that only one instance does at a time. The row stays when it is released, so that <see cref="Fence"/> only ever rises.</summary>
public sealed class HeldLease
{
    public required string Name { get; set; }
    public required string Owner { get; set; }
    public DateTimeOffset Until { get; set; }

    /// <summary>Higher each time that the lease changes hands.</summary>
    public long Fence { get; set; }
}
