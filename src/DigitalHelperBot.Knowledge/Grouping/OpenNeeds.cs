namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>The open needs, to find where a new signal belongs. The same calls in the same order give the same result. One thread at a time.</summary>
public sealed class OpenNeeds
{
    private const int MostNeedsCompared = 12;
    private const int MostNeighbours = 3;
    private const int MostNamedAfter = 24;

    private readonly Dictionary<long, List<GroupedNeed>> _needs = [];
    private readonly Dictionary<long, GroupedNeed> _needOfSignal = [];
    private readonly WordWeights _weights = new();
    private readonly WordingIndex _index;
    private readonly Likeness _likeness;
    private readonly WordingReader _reader;

    public OpenNeeds(WordingReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        _likeness = new Likeness(reader.Table, _weights);
        _index = new WordingIndex(_weights);
    }

    public int Count => _needs.Count;

    public Wording Read(string text) => _reader.Read(text);

    public bool Has(long needId) => _needs.ContainsKey(needId);

    public long? NeedOf(long signalId) => _needOfSignal.TryGetValue(signalId, out var need) ? need.Id : null;

    /// <summary>How many signals a part of a need has.</summary>
    public int SignalsIn(long needId, long part) => WordingsOf(needId).Where(wording => wording.Need.Part == part).Sum(wording => wording.Signals.Count);

    /// <summary>Where a new signal in these words belongs.</summary>
    public Placement Place(Wording wording) => Find(wording, null);

    /// <summary>The open need, and the part of it, that a new signal in these words joins, as <see cref="Place"/> says, or null. Compares nothing when that is plain.</summary>
    public (long NeedId, long Part)? Joins(Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        if (wording.SaysLittle) return null;
        if (_index.SaidBefore(wording) is { } need) return (need.Id, need.Part);
        return Joined(Rank(wording, null), wording) is { } joined ? (joined.Id, joined.Part) : null;
    }

    /// <summary>The likeliest other needs for one that is there.</summary>
    public IReadOnlyList<Neighbour> Neighbours(long needId)
    {
        return
        [
            .. WordingsOf(needId).Take(MostNamedAfter).SelectMany(wording => Find(wording.Wording, needId).Nearest)
                .GroupBy(neighbour => neighbour.NeedId).Select(same => same.MaxBy(neighbour => neighbour.Score)!)
                .OrderByDescending(neighbour => neighbour.Score).ThenBy(neighbour => neighbour.NeedId)
                .Take(MostNeighbours),
        ];
    }

    /// <summary>Puts a signal into a need, which opens with its first.</summary>
    public void Add(long needId, long signalId, Wording wording) => Add(needId, needId, signalId, wording);

    /// <summary>Puts a signal into one part of a need. What a person puts together need not be alike, so each part is compared for itself.</summary>
    public void Add(long needId, long part, long signalId, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(wording);
        Remove(signalId);
        if (!_needs.TryGetValue(needId, out var parts)) _needs.Add(needId, parts = []);
        var need = parts.Find(one => one.Part == part);
        if (need is null)
        {
            parts.Add(need = new GroupedNeed(needId, part));
            _weights.NeedStarted();
        }

        need.IsUrgent |= wording.IsUrgent;
        _needOfSignal[signalId] = need;
        if (need.Add(signalId, wording) is { } added) _index.Add(added);
    }

    public void Remove(long signalId)
    {
        if (!_needOfSignal.Remove(signalId, out var need)) return;
        if (need.Remove(signalId) is { } gone) _index.Remove(gone);
        need.IsUrgent = need.Wordings.Any(wording => wording.Wording.IsUrgent);
        if (!need.IsEmpty) return;
        _weights.NeedGone();
        _needs[need.Id].Remove(need);
        if (_needs[need.Id].Count == 0) _needs.Remove(need.Id);
    }

    /// <summary>Takes a need out that is no longer open, with all its signals.</summary>
    public void Close(long needId)
    {
        foreach (var signal in WordingsOf(needId).SelectMany(wording => wording.Signals).ToArray()) Remove(signal);
    }

    /// <summary>The signal in whose words a part of a need is best named: the wording most like all the others, each counted as often as it was said; the oldest of equals.</summary>
    public long? MostTypical(long needId, long part)
    {
        var wordings = WordingsOf(needId).Where(wording => wording.Need.Part == part).OrderBy(wording => wording.Signals[0]).Take(MostNamedAfter).ToArray();
        if (wordings.Length == 0) return null;
        var sums = wordings.Select(one => (float)one.Signals.Count).ToArray();
        for (var i = 0; i < wordings.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var likeness = _likeness.Of(wordings[i].Wording, wordings[j].Wording);
                sums[i] += likeness * wordings[j].Signals.Count;
                sums[j] += likeness * wordings[i].Signals.Count;
            }
        }

        return Enumerable.Range(0, wordings.Length)
            .OrderBy(i => wordings[i].Wording.SaysLittle).ThenByDescending(i => sums[i]).ThenBy(i => wordings[i].Signals[0])
            .Select(i => (long?)wordings[i].Signals[0]).First();
    }

    private IEnumerable<GroupedWording> WordingsOf(long needId) => _needs.TryGetValue(needId, out var parts) ? parts.SelectMany(part => part.Wordings) : [];

    private Placement Find(Wording wording, long? except)
    {
        var ranked = Rank(wording, except);
        Neighbour[] nearest =
        [
            .. ranked.DistinctBy(one => one.Need.Id).Take(MostNeighbours).Select(one => new Neighbour(one.Need.Id, one.Score, _likeness.Shares(wording, one.Nearest))),
        ];
        var joins = Joined(ranked, wording);
        return new Placement(joins?.Id, joins?.Part, nearest);
    }

    /// <summary>The likeliest need when the wording may join it. Two urgent ones that differ must never be taken for one, so an urgent one is joined by the same words only.</summary>
    private static GroupedNeed? Joined(List<(GroupedNeed Need, float Score, Wording Nearest)> ranked, Wording wording) =>
        ranked is [var (need, score, _), ..] && !wording.SaysLittle && score >= GroupScore.Joins
        && (!(need.IsUrgent || wording.IsUrgent) || need.Find(wording) is not null) ? need : null;

    private List<(GroupedNeed Need, float Score, Wording Nearest)> Rank(Wording wording, long? except)
    {
        var best = new Dictionary<GroupedNeed, (float Score, Wording Nearest, long Oldest)>();
        foreach (var candidate in _index.Candidates(wording, except))
        {
            var score = _likeness.Of(wording, candidate.Wording);
            if (!best.TryGetValue(candidate.Need, out var known) || score > known.Score || (score == known.Score && candidate.Signals[0] < known.Oldest)) best[candidate.Need] = (score, candidate.Wording, candidate.Signals[0]);
        }

        return
        [
            .. best.OrderByDescending(one => one.Value.Score).ThenBy(one => one.Key.Id).ThenBy(one => one.Key.Part).Take(MostNeedsCompared)
                .Select(one => (one.Key, GroupScore.Of(one.Key, wording, _likeness), one.Value.Nearest))
                .OrderByDescending(one => one.Item2).ThenBy(one => one.Key.Id).ThenBy(one => one.Key.Part),
        ];
    }
}
