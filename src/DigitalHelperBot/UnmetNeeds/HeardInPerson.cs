using DigitalHelperBot.Privacy;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>Keeps what IT heard on a visit. It weighs the same as a typed need.</summary>
public sealed class HeardInPerson(Signals signals, RowKeys keys, TimeProvider time)
{
    /// <param name="text">In the person's words, as IT noted them; masked here.</param>
    /// <param name="siteId">Where it was heard.</param>
    /// <param name="by">Who in IT heard it.</param>
    public IReadOnlyList<TurnWrite> Record(string text, string? siteId, string by)
    {
        var now = time.GetUtcNow();
        var signal = new Signal
        {
            Id = keys.Next(),
            Kind = SignalKind.HeardInPerson,
            Text = PersonalData.Mask(text),
            SiteId = siteId,
            At = now,
        };
        return
        [
            .. signals.Record(signal, by),
            .. signal.NeedId is { } need ? [new ChangeNoted(new NeedChange { Id = keys.Next(), NeedId = need, At = now, By = by, Kind = NeedChangeKind.HeardInPerson, Why = siteId })] : Array.Empty<TurnWrite>(),
        ];
    }
}
