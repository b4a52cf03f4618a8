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

    // A phrasing that shares none of a need's three rarest stems cannot say nearly the same.
    private const int RarestLooked = 3;

    private readonly Dictionary<ulong, List<int>> _phrasingsWith = [];
    private readonly HashSet<ulong>[] _phrasings;

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
    }

    public bool Has(WordList need)
    {
        var stems = StemsOf(need);
        return stems.OrderByDescending(Weight).ThenBy(stem => stem).Take(RarestLooked)
            .SelectMany(stem => _phrasingsWith.GetValueOrDefault(stem, [])).Distinct()
            .Any(i => IsNearlyTheSame(stems, _phrasings[i]));
    }

    private bool IsNearlyTheSame(HashSet<ulong> first, HashSet<ulong> second)
    {
        var shared = first.Where(second.Contains).Sum(Weight);
        return shared > 0 && shared >= NearlyTheSame * (first.Sum(Weight) + second.Sum(Weight) - shared);
    }

    private double Weight(ulong stem) => Math.Log((_phrasings.Length + 1) / ((_phrasingsWith.TryGetValue(stem, out var with) ? with.Count : 0) + 0.5));

    private static HashSet<ulong> StemsOf(WordList text)
    {
        var stems = new HashSet<ulong>();
        foreach (var word in text.Words) stems.Add(word.Stem);
        return stems;
    }
}
