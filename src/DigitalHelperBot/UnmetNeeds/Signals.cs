using DigitalHelperBot.Counting;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Keeps each sign of an unmet need, in the need that it belongs to. What is returned is committed with the turn.</summary>
public sealed class Signals(NeedIndex index, NeedEvents events, RunningCounts counts, RowKeys keys, TimeProvider time)
{
    /// <summary>Joins an open need when it surely means the same, and starts one otherwise. The signal's need is set.</summary>
    public IReadOnlyList<TurnWrite> Record(Signal signal) => Record(signal, null);

    /// <summary>The person changed their question: what was missed before is no longer what they asked.</summary>
    /// <param name="firstAsked">When they asked it first.</param>
    public IReadOnlyList<TurnWrite> Withdraw(long questionId, long personKey, DateTimeOffset firstAsked)
    {
        List<TurnWrite> writes = [.. counts.Withdraw(questionId, personKey, firstAsked, time.GetUtcNow()), new MissedQuestionWithdrawn(questionId)];
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
            return Stored(signal);
        signal.NeedId = place.NeedId;
        return [.. Stored(signal), .. Started(signal, place, by)];
    }

    /// <summary>The signal, and that the week counts it.</summary>
    internal IReadOnlyList<TurnWrite> Stored(Signal signal) => [new SignalRecorded(signal), .. counts.CountSign(signal.Id, signal.PersonKey, signal.NeedId, signal.At)];

    /// <summary>A signal that was stored before its need was known is put into it.</summary>
    internal IReadOnlyList<TurnWrite> Placed(Signal signal, SignalPlace place) =>
        counts.Around([new MovedSign(signal.PersonKey, signal.At, null, place.NeedId)], [new SignalPlaced(signal.Id, place.NeedId), .. Started(signal, place, null)]);

    /// <summary>What is written of a signal's need, beside the signal.</summary>
    private IEnumerable<TurnWrite> Started(Signal signal, SignalPlace place, string? by)
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
