using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Takes words out of the index that are no longer in the database: too old, or forgotten through another instance.</summary>
public sealed class EmptiedSignals(HelperDatabase database, NeedIndex index)
{
    private static readonly Statement OfOpenNeeds = new(
        "SELECT s.id FROM needs n JOIN signals s ON s.need_id = n.id WHERE n.state IN (0, 1) AND s.text = ''");

    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in await database.ReadAllAsync(OfOpenNeeds, _ => { }, row => row.GetInt64(0), cancellationToken))
            index.ForgetSignal(signal);
    }
}
