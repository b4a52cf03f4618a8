namespace DigitalHelperBot.Storage;

/// <summary>A reply that was promised earlier and is claimed for this instance now.</summary>
/// <param name="Attempts">How often sending was begun, this time among them.</param>
public sealed record UnsentReply(PromisedReply Reply, int Attempts);
