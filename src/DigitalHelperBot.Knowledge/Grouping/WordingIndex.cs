namespace DigitalHelperBot.Knowledge.Grouping;

/// <summary>The wordings of all open needs, by what they say, by their words and by their meaning. One thread at a time.</summary>
internal sealed class WordingIndex(WordWeights weights)
{
    private const int MostCandidates = 80;

    private readonly Dictionary<ulong, List<GroupedWording>> _wordingsWith = [];
    private readonly Dictionary<ulong, List<GroupedWording>> _wordingsThatSay = [];
    private readonly WordingVectors _vectors = new();

    /// <summary>The very same words, and enough of them, are as likely as can be: the oldest need that has them. What is urgent is never joined without a look at what is likeliest.</summary>
    public GroupedNeed? SaidBefore(Wording wording)
    {
        if (wording.IsUrgent || wording.TellingWords < GroupScore.EnoughWords || !_wordingsThatSay.TryGetValue(wording.Key, out var alike)) return null;
        GroupedNeed? oldest = null;
        foreach (var one in alike)
        {
            if (!one.Wording.SaysTheSame(wording)) continue;
            if (one.Need.IsUrgent) return null;
            if (oldest is null || (one.Need.Id, one.Need.Part).CompareTo((oldest.Id, oldest.Part)) < 0) oldest = one.Need;
        }

        return oldest;
    }

    /// <summary>The wordings that share the most telling words or come nearest in meaning: a quick look at all of them, so that only a few are compared in full.</summary>
    public List<GroupedWording> Candidates(Wording wording, long? except)
    {
        var owners = _vectors.Owners;
        var scores = new float[owners.Count];
        for (var slot = 0; slot < owners.Count; slot++) scores[slot] = 2 * _vectors.Cosine(slot, wording);
        foreach (var word in wording.Words)
        {
            if (word.IsFiller || !_wordingsWith.TryGetValue(word.Stem, out var sharing)) continue;
            var weight = weights.Of(word);
            foreach (var one in sharing) scores[one.Slot] += weight;
        }

        var kept = new PriorityQueue<GroupedWording, (float Score, long Newest)>();
        for (var slot = 0; slot < owners.Count; slot++)
        {
            if (scores[slot] <= 0 || owners[slot].Need.Id == except) continue;
            var rank = (scores[slot], -owners[slot].Signals[0]);
            if (kept.Count < MostCandidates) kept.Enqueue(owners[slot], rank);
            else if (kept.TryPeek(out _, out var least) && rank.CompareTo(least) > 0) kept.EnqueueDequeue(owners[slot], rank);
        }

        return [.. kept.UnorderedItems.Select(one => one.Element)];
    }

    public void Add(GroupedWording wording)
    {
        _vectors.Add(wording);
        if (!_wordingsThatSay.TryGetValue(wording.Wording.Key, out var alike)) _wordingsThatSay.Add(wording.Wording.Key, alike = []);
        alike.Add(wording);
        foreach (var word in wording.Wording.Words)
        {
            if (!_wordingsWith.TryGetValue(word.Stem, out var sharing)) _wordingsWith.Add(word.Stem, sharing = []);
            sharing.Add(wording);
            if (IsFirstIn(wording, word.Stem)) weights.Add(word.Stem, 1);
        }
    }

    public void Remove(GroupedWording wording)
    {
        _vectors.Remove(wording);
        var alike = _wordingsThatSay[wording.Wording.Key];
        alike.Remove(wording);
        if (alike.Count == 0) _wordingsThatSay.Remove(wording.Wording.Key);
        foreach (var word in wording.Wording.Words)
        {
            _wordingsWith[word.Stem].Remove(wording);
            if (IsFirstIn(wording, word.Stem)) weights.Add(word.Stem, -1);
        }
    }

    private static bool IsFirstIn(GroupedWording wording, ulong stem) =>
        !wording.Need.Wordings.Any(other => other != wording && other.Wording.Has(stem));
}
