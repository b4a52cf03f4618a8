using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Keeps each sign of an unmet need, in the need that it belongs to. What is returned is committed with the turn.</summary>
public sealed class Signals(NeedIndex index, NeedEvents events, RowKeys keys, TimeProvider time)
{
    /// <summary>Joins an open need when it surely means the same, and starts one otherwise. The signal's need is set.</summary>
    public IReadOnlyList<TurnWrite> Record(Signal signal) => Record(signal, null);

    /// <summary>The person changed their question: what was missed before is no longer what they asked.</summary>
    public IReadOnlyList<TurnWrite> Withdraw(long questionId)
    {
        List<TurnWrite> writes = [new MissedQuestionWithdrawn(questionId)];
        foreach (var (need, namedAfter) in index.Withdraw(questionId))
        {
            if (namedAfter is { } signal)
                writes.Add(new NeedNamedAfter(need, signal));
            writes.AddRange(EmptyNeedGone.All(need));
        }

        return writes;
    }

    /// <summary>The person told IT more about their question, by the form of its card.</summary>
    /// <param name="told">Of the kind <see cref="SignalKind.ToldIt"/>; without the detail.</param>
    /// <param name="detail">Masked.</param>
    public IReadOnlyList<TurnWrite> Tell(Signal told, string detail)
    {
        ArgumentNullException.ThrowIfNull(told);
        return [.. Record(told), new DetailAdded(told.QuestionId!.Value, detail)];
    }

    internal IReadOnlyList<TurnWrite> Record(Signal signal, string? by)
    {
        ArgumentNullException.ThrowIfNull(signal);
        if (index.Place(signal, time.GetUtcNow()) is not { } place)
            return [new SignalRecorded(signal)];
        signal.NeedId = place.NeedId;
        return [new SignalRecorded(signal), .. Started(signal, place, by)];
    }

    /// <summary>What is written of a signal's need, beside the signal.</summary>
    internal IEnumerable<TurnWrite> Started(Signal signal, SignalPlace place, string? by)
    {
        yield return new NeedStarted(signal, place.IsUrgent);
        if (place.IsNew)
        {
            var change = keys.Next();
            yield return new NeedStartNoted(change, signal, by);
            if (events.AreWanted)
                yield return new NeedEventRaised(keys.Next(), place.NeedId, NeedEventKind.New, signal.At, change);
        }

        if (place.NamedAfter is { } namedAfter)
            yield return new NeedNamedAfter(place.NeedId, namedAfter);
    }
}
