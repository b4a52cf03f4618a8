using DigitalHelperBot.Knowledge.Matching.Reading;

namespace DigitalHelperBot.Knowledge.Matching.Synonyms;

/// <summary>Groups of words and phrases that mean the same, found by their stems.</summary>
internal sealed class SynonymSet
{
    private readonly KeyTable _phrases = new();
    private readonly List<int[]> _groups = [];

    /// <summary>The longest phrase, in words.</summary>
    public int Longest { get; private set; }

    public int Count { get; private set; }

    /// <summary>Reads groups of phrases with <paramref name="reader"/>.</summary>
    public static SynonymSet From(IEnumerable<IReadOnlyList<string>> groups, WordReader reader)
    {
        var set = new SynonymSet();
        var scratch = new ReadingScratch();
        foreach (var group in groups)
        {
            set.Add(group.Select(phrase =>
            {
                reader.Read(phrase, scratch);
                return scratch.Words.Copy();
            }));
        }

        return set;
    }

    private void Add(IEnumerable<WordList> phrases)
    {
        var group = Count++;
        foreach (var phrase in phrases.Where(phrase => phrase.Count > 0))
        {
            var key = 0ul;
            foreach (var word in phrase.Words) key = KeyHash.Combine(key, word.Stem);
            var at = _phrases.GetOrAdd(key, _groups.Count);
            if (at == _groups.Count) _groups.Add([]);
            if (!_groups[at].Contains(group)) _groups[at] = [.. _groups[at], group];
            Longest = Math.Max(Longest, phrase.Count);
        }
    }

    /// <summary>The groups of the phrase with this key: stems combined one after the other, from 0.</summary>
    public ReadOnlySpan<int> Find(ulong phrase)
    {
        var at = _phrases.Find(phrase);
        return at < 0 ? default : _groups[at];
    }
}
