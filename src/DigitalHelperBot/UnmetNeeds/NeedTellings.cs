using DigitalHelperBot.Telling;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Whom the telling of a need did not reach for certain, and sending to them again. Only IT do that: the program never does by itself.</summary>
public sealed class NeedTellings(Tellings tellings, NeedChanges changes)
{
    public ValueTask<List<FoundTelling>> NotReachedAsync(long needId, CancellationToken cancellationToken) => tellings.NotReachedAsync(needId, cancellationToken);

    /// <summary>Sends them again. Who got the first after all gets it twice.</summary>
    /// <param name="ids">Of this need; none stands for all that are uncertain.</param>
    /// <returns>How many are sent again.</returns>
    /// <exception cref="NeedRefusedException">There is nothing to send again, or one of them is not of this need or can't be sent any more.</exception>
    public async Task<int> SendAgainAsync(long needId, IReadOnlyList<long> ids, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ids);
        await changes.FindAsync(needId, cancellationToken);
        var found = await NotReachedAsync(needId, cancellationToken);
        if (ids.Count == 0)
            ids = [.. found.Where(telling => telling.State == TellingState.Uncertain).Select(telling => telling.Id)];
        if (ids.Count == 0)
            throw new NeedRefusedException($"Nobody is uncertain for need {needId}. There is nothing to send again.");
        var known = found.Select(telling => telling.Id).ToHashSet();
        if (ids.FirstOrDefault(id => !known.Contains(id)) is var other and not 0)
            throw new NeedRefusedException($"Telling {other} is not one of need {needId} that may be sent again. \"needs show {needId}\" lists those that may.");
        await changes.CommitAsync([.. ids.Select(tellings.Resend), changes.Note(needId, NeedChangeKind.SentAgain, by, Words.ToSoMany(ids.Count))], cancellationToken);
        return ids.Count;
    }
}
