using DigitalHelperBot.Knowledge.Grouping;
using DigitalHelperBot.Storage;

namespace DigitalHelperBot.UnmetNeeds;

/// <summary>The open needs in memory, to find where a new signal belongs. What the database holds decides: this follows it.</summary>
public sealed class NeedIndex(RowKeys keys)
{
    // A need is named anew when so many have said it; between, its name would change too often to be recognised.
    private static readonly HashSet<int> NamedAnewAt = [3, 5, 8, 12, 20, 30, 50, 100, 200, 500];

    private readonly Lock _lock = new();
    private readonly Dictionary<long, KnownSignal> _signals = [];
    private readonly Dictionary<long, long> _needOfQuestion = [];
    private readonly Dictionary<long, NeedPlace> _places = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private OpenNeeds? _open;

    /// <summary>Completes when the needs have been read at start. Until then signals are stored without a need, and placed soon after.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Decides where a new signal belongs, and takes it in. The caller stores it; what was never stored is forgotten again.</summary>
    /// <returns>Null when the needs have not been read yet.</returns>
    internal SignalPlace? Place(Signal signal, DateTimeOffset now)
    {
        if (_open is not { } open || !_ready.Task.IsCompleted)
            return null;
        // Others need not wait while it is read.
        var wording = open.Read(signal.Text);
        lock (_lock)
        {
            var known = signal.QuestionId is { } question && _needOfQuestion.TryGetValue(question, out var needOfQuestion) ? needOfQuestion : (long?)null;
            // Into the part that means the same, so that undoing a merge leaves it where it belongs.
            var need = known ?? (open.Joins(wording) is { } joined ? Math.Abs(joined.Part) : null);
            var isNew = need is null;
            var id = need ?? keys.Next();
            if (isNew)
                _places[id] = new NeedPlace(NeedState.Heard, null);
            Take(new KnownSignal(signal.Id, signal.QuestionId, signal.PersonKey, signal.Kind, id, DecidedBy.Program, now), wording);
            return new SignalPlace(id, isNew, wording.IsUrgent, NewName(id));
        }
    }

    /// <summary>Takes the sign of a missed question out again; the person has changed the question.</summary>
    /// <returns>The needs that it was in, and after which signal each is named now.</returns>
    internal IReadOnlyList<(long NeedId, long? NamedAfter)> Withdraw(long questionId)
    {
        lock (_lock)
        {
            if (_open is null)
                return [];
            var gone = _signals.Values.Where(signal => signal.QuestionId == questionId && signal.Kind == SignalKind.NoAnswer).ToArray();
            foreach (var signal in gone)
                Drop(signal.Id);
            return [.. gone.Select(signal => signal.NeedId).Distinct().Select(need => (need, MostTypical(need)))];
        }
    }

    /// <summary>The likeliest other open needs.</summary>
    public IReadOnlyList<Neighbour> Neighbours(long needId)
    {
        lock (_lock)
            return _open?.Neighbours(needId) ?? [];
    }

    /// <summary>Nothing of what a person said is remembered any more.</summary>
    public void Forget(long person)
    {
        lock (_lock)
        {
            foreach (var signal in _signals.Values.Where(signal => signal.PersonKey == person).ToArray())
                Drop(signal.Id);
        }
    }

    /// <summary>Its words are gone.</summary>
    internal void ForgetSignal(long signalId)
    {
        lock (_lock)
            Drop(signalId);
    }

    internal void Open(WordingReader reader)
    {
        lock (_lock)
            _open ??= new OpenNeeds(reader);
    }

    internal void IsReady() => _ready.TrySetResult();

    /// <summary>Where a need stands. Its signals are taken in or left out by it.</summary>
    internal void Learn(long needId, NeedPlace place)
    {
        lock (_lock)
        {
            var before = Root(needId);
            _places[needId] = place;
            if (!IsOpen(Root(needId)) || before != Root(needId))
                _open!.Close(before ?? needId);
        }
    }

    /// <summary>A stored signal, in the need that the database says.</summary>
    internal void Learn(long signalId, long? questionId, long? personKey, SignalKind kind, long needId, DecidedBy placedBy, string text)
    {
        lock (_lock)
        {
            var root = Root(needId) ?? needId;
            if (_signals.TryGetValue(signalId, out var known) && known.NeedId == needId && known.PlacedBy == placedBy && _open!.NeedOf(signalId) == (IsOpen(root) && text.Length > 0 ? root : null))
            {
                _signals[signalId] = known with { NotYetStored = null };
                return;
            }

            _open!.Remove(signalId);
            Take(new KnownSignal(signalId, questionId, personKey, kind, needId, placedBy, null), text.Length > 0 ? _open.Read(text) : null);
        }
    }

    /// <summary>Forgets signals that were decided before <paramref name="before"/> and that the database still does not have: their turn came to nothing.</summary>
    internal void ForgetUnstored(DateTimeOffset before)
    {
        lock (_lock)
        {
            foreach (var signal in _signals.Values.Where(signal => signal.NotYetStored < before).ToArray())
                Drop(signal.Id);
        }
    }

    /// <summary>The need that it is part of now, or null for one that is not known.</summary>
    private long? Root(long needId)
    {
        if (!_places.ContainsKey(needId))
            return null;
        while (_places.TryGetValue(needId, out var place) && place.MergedInto is { } into)
            needId = into;
        return needId;
    }

    private bool IsOpen(long? needId) => needId is { } id && _places.TryGetValue(id, out var place) && place.State is NeedState.Heard or NeedState.BeingWorkedOn;

    private void Take(KnownSignal signal, Wording? wording)
    {
        _signals[signal.Id] = signal;
        if (signal.QuestionId is { } question)
            _needOfQuestion[question] = signal.NeedId;
        if (wording is not null && Root(signal.NeedId) is { } root && IsOpen(root))
            _open!.Add(root, PartOf(signal), signal.Id, wording);
    }

    /// <summary>What the program put together is compared as a whole; what a person added to it, apart.</summary>
    private static long PartOf(KnownSignal signal) => signal.PlacedBy == DecidedBy.Program ? signal.NeedId : -signal.NeedId;

    private void Drop(long signalId)
    {
        _open?.Remove(signalId);
        if (_signals.Remove(signalId, out var gone) && gone.QuestionId is { } question && !_signals.Values.Any(other => other.QuestionId == question))
            _needOfQuestion.Remove(question);
    }

    private long? NewName(long needId) => Root(needId) is { } root && NamedAnewAt.Contains(_open!.SignalsIn(root, needId)) ? MostTypical(needId) : null;

    /// <summary>Of what the program put together. A merge brings no new name with it.</summary>
    private long? MostTypical(long needId) => Root(needId) is { } root ? _open!.MostTypical(root, needId) : null;

    /// <param name="NotYetStored">When it was decided, until the database is seen to have it.</param>
    private sealed record KnownSignal(long Id, long? QuestionId, long? PersonKey, SignalKind Kind, long NeedId, DecidedBy PlacedBy, DateTimeOffset? NotYetStored);
}

/// <summary>Where a need stands, as far as placing signals goes.</summary>
internal readonly record struct NeedPlace(NeedState State, long? MergedInto);

/// <param name="IsNew">It starts this need.</param>
/// <param name="NamedAfter">The signal after which the need is to be named now, or null when its name stands.</param>
internal sealed record SignalPlace(long NeedId, bool IsNew, bool IsUrgent, long? NamedAfter);
