using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.KnownUnmet;

/// <summary>Knows the needs that articles answer by now: some phrasing says nearly the same. Such a need must not speak against its article.</summary>
/// <remarks>
/// Nearly the same: the stems that both have are most of the stems that either has, each counting by its idf
/// (Jaccard, "The distribution of the flora in the alpine zone", 1912; idf after Spärck Jones, "A statistical interpretation of term specificity", 1972).
/// </remarks>
internal sealed class AnsweredByNow
{
    private const double NearlyTheSame = 0.7;

    private readonly Dictionary<ulong, List<int>> _phrasingsWith = [];
    private readonly HashSet<ulong>[] _phrasings;
    private readonly double[] _totals;

    /// <param name="phrasings">The titles and phrasings of all articles.</param>
    public AnsweredByNow(IEnumerable<WordList> phrasings)
    {
        _phrasings = [.. phrasings.Select(StemsOf)];
        for (var i = 0; i < _phrasings.Length; i++)
        {
            foreach (var stem in _phrasings[i])
            {
                if (!_phrasingsWith.TryGetValue(stem, out var with)) _phrasingsWith[stem] = with = [];
                with.Add(i);
            }
        }

        _totals = [.. _phrasings.Select(stems => stems.Sum(Weight))];
    }

    public bool Has(WordList need)
    {
        (ulong Stem, double Weight)[] stems = [.. StemsOf(need).Select(stem => (stem, Weight(stem))).OrderByDescending(s => s.Item2).ThenBy(s => s.stem)];
        var total = stems.Sum(s => s.Weight);
        var looked = new HashSet<int>();
        // The rarest first. A phrasing that has none of those looked at so far has the rest at most.
        var rest = total;
        foreach (var (stem, weight) in stems)
        {
            if (rest < NearlyTheSame * total) return false;
            foreach (var i in _phrasingsWith.GetValueOrDefault(stem, []))
            {
                if (looked.Add(i) && IsNearlyTheSame(stems, total, i)) return true;
            }

            rest -= weight;
        }

        return false;
    }

    private bool IsNearlyTheSame((ulong Stem, double Weight)[] need, double total, int phrasing)
    {
        if (Math.Min(total, _totals[phrasing]) < NearlyTheSame * Math.Max(total, _totals[phrasing])) return false;
        var shared = 0.0;
        foreach (var (stem, weight) in need)
        {
            if (_phrasings[phrasing].Contains(stem)) shared += weight;
        }

        return shared > 0 && shared >= NearlyTheSame * (total + _totals[phrasing] - shared);
    }

    private double Weight(ulong stem) => Math.Log((_phrasings.Length + 1) / ((_phrasingsWith.TryGetValue(stem, out var with) ? with.Count : 0) + 0.5));

    private static HashSet<ulong> StemsOf(WordList text)
    {
        var stems = new HashSet<ulong>();
        foreach (var word in text.Words) stems.Add(word.Stem);
        return stems;
    }
}
